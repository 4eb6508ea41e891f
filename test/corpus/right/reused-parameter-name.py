def single_step_gradient_descent(theta, learning_rate):
    theta = theta - learning_rate * (2 * theta)
    return theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    for _ in range(number_steps):
        initial_theta = single_step_gradient_descent(initial_theta, learning_rate)
    return initial_theta
