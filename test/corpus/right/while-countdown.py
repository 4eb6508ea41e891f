def single_step_gradient_descent(theta, learning_rate):
    return theta - 2 * learning_rate * theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    remaining = number_steps
    while remaining > 0:
        theta = single_step_gradient_descent(theta, learning_rate)
        remaining = remaining - 1
    return theta
