from functools import reduce


def gradient_descent_path(initial_theta, learning_rate, number_steps):
    def grow(path, _):
        return path + [path[-1] - learning_rate * 2 * path[-1]]

    return reduce(grow, range(number_steps), [initial_theta])
