def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    if number_steps == 0:
        return initial_theta
    theta = single_step_gradient_descent(initial_theta, learning_rate)
    gradient_descent(theta, learning_rate, number_steps - 1)
