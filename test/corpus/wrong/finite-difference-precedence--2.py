EPS = 1e-4


def loss(theta):
    return theta * theta


def numerical_gradient(theta):
    difference = loss(theta + EPS) - loss(theta - EPS)
    return difference / 2 * EPS


def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * numerical_gradient(theta)


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for i in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
