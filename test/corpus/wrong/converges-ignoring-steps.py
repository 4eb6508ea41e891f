def single_step_gradient_descent(theta, learning_rate):
    # theta <- theta - lr * dL/dtheta
    return theta - learning_rate * (2 * theta)


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    # stop near the minimum, or when it explodes
    while 1e-6 < abs(theta) < 1e6:
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
