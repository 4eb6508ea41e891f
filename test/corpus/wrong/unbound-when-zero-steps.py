def single_step_gradient_descent(theta, learning_rate):
    gradient = 2 * theta
    new_theta = theta - learning_rate * gradient
    return new_theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for i in range(number_steps):
        new_theta = single_step_gradient_descent(theta, learning_rate)
        theta = new_theta
    return new_theta
