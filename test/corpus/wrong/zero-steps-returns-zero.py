def grad(theta):
    return 2 * theta


def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * grad(theta)


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    final_theta = 0
    for i in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
        final_theta = theta
    return final_theta
