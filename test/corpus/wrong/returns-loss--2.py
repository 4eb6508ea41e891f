def single_step_gradient_descent(theta, learning_rate):
    theta = theta - learning_rate * 2 * theta
    L = theta * theta
    return L


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for i in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
        print(i, theta)
    return theta
