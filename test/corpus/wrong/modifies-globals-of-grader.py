theta = 1.0
rate = 0.2
range = 20


def single_step_gradient_descent(theta, learning_rate):
    derivative = 2.0 * theta
    return theta - learning_rate * derivative


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for i in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
