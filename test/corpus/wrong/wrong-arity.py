learning_rate = 0.2


def grad(theta):
    return 2 * theta


def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * grad(theta)


def gradient_descent(initial_theta, number_steps):
    theta = initial_theta
    for i in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
