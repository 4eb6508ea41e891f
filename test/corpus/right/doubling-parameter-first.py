def single_step_gradient_descent(theta, learning_rate):
    twice = 2.0 * theta
    return theta - twice * learning_rate


def gradient_descent(initial_theta, learning_rate, number_steps):
    current = initial_theta
    for step in range(number_steps):
        current = single_step_gradient_descent(current, learning_rate)
    return current
