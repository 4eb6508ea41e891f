def single_step_gradient_descent(theta, learning_rate):
    derivative = 2.0 * theta
    return theta - learning_rate * derivative


def gradient_descent(initial_theta, learning_rate, number_steps):
    new_theta = initial_theta
    for i in range(number_steps):
        old_theta = new_theta
        new_theta = single_step_gradient_descent(old_theta, learning_rate)
    return old_theta
