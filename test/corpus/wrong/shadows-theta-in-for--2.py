def single_step_gradient_descent(theta, learning_rate):
    derivative = 2.0 * theta
    return theta - learning_rate * derivative


def gradient_descent(initial_theta, learning_rate, number_steps):
    new_theta = initial_theta
    for theta in range(number_steps):
        new_theta = single_step_gradient_descent(theta, learning_rate)
        print(new_theta)
    return new_theta
