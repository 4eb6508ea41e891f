def single_step_gradient_descent(theta, learning_rate):
    derivative = 2.0 * theta
    return theta - learning_rate * derivative


def gradient_descent(initial_theta, learning_rate, number_steps):
    if number_steps == 0:
        return initial_theta
    theta = single_step_gradient_descent(initial_theta, learning_rate)
    return gradient_descent(theta, learning_rate, number_steps - 1)
