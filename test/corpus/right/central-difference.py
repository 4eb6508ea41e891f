def loss(theta):
    return theta ** 2


def slope(theta, h=1e-5):
    return (loss(theta + h) - loss(theta - h)) / (2 * h)


def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * slope(theta)


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for _ in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
