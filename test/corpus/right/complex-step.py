H = 1e-20


def loss(theta):
    return theta * theta


def slope(theta):
    return loss(complex(theta, H)).imag / H


def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * slope(theta)


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for _ in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
