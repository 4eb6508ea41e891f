def single_step_gradient_descent(theta, learning_rate):
    gradient = 2 * theta
    new_theta = theta - learning_rate * gradient
    return new_theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for i in range(1, number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
        print(i, theta)
    return theta
