def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta


def L(theta):
    return theta ** 2


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    i = 0
    while i < number_steps:
        theta = single_step_gradient_descent(theta, learning_rate)
        i += 1
    return (theta, L(theta))
