def single_step_gradient_descent(theta, learning_rate):
    derivative = 2.0 * theta
    return theta - learning_rate * derivative


def gradient_descent(initial_theta, learning_rate, number_steps):
    for i in range(number_steps):
        return single_step_gradient_descent(initial_theta, learning_rate)
    return initial_theta
