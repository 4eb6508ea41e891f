def single_step_gradient_descent(theta, learning_rate):
    return theta * (1 - 2 * learning_rate)


def gradient_descent(initial_theta, learning_rate, number_steps):
    # every step multiplies by the same factor, so n steps multiply by its n-th power
    return initial_theta * (1 - 2 * learning_rate) ** number_steps
