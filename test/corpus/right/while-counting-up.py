def single_step_gradient_descent(theta, learning_rate):
    grad = 2 * theta
    return theta - learning_rate * grad


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    i = 0
    while i < number_steps:
        theta = single_step_gradient_descent(theta, learning_rate)
        i += 1
    return theta
