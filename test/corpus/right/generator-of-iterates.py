def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta


def iterates(theta, learning_rate):
    while True:
        yield theta
        theta = single_step_gradient_descent(theta, learning_rate)


def gradient_descent(initial_theta, learning_rate, number_steps):
    for index, theta in enumerate(iterates(initial_theta, learning_rate)):
        if index == number_steps:
            return theta
