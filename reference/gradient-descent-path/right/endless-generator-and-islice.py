from itertools import islice


def walk(theta, rate):
    while True:
        yield theta
        theta = theta * (1 - 2 * rate)


def gradient_descent_path(initial_theta, learning_rate, number_steps):
    return [*islice(walk(initial_theta, learning_rate), number_steps + 1)]
