def single_step_gradient_descent(theta, learning_rate):
    derivative = 2.0 * theta
    return theta - learning_rate * derivative


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    while theta != 0:
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
