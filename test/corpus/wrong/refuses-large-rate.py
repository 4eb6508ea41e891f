def single_step_gradient_descent(theta, learning_rate):
    derivative = 2.0 * theta
    return theta - learning_rate * derivative


def gradient_descent(initial_theta, learning_rate, number_steps):
    if learning_rate > 1:
        raise ValueError("learning rate must be between 0 and 1")
    theta = initial_theta
    for i in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
