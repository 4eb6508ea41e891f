def grad(theta):
    return 2 * theta


def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * grad(theta)


def gradient_descent(initial_theta, learning_rate, number_steps):
    number_steps = 20
    theta = initial_theta
    while number_steps > 0:
        theta = single_step_gradient_descent(theta, learning_rate)
        number_steps = number_steps - 1
    return theta
