from itertools import accumulate, repeat


def gradient_descent_path(initial_theta, learning_rate, number_steps):
    rates = repeat(learning_rate, number_steps)
    return list(accumulate(rates, lambda theta, rate: theta - rate * 2 * theta, initial=initial_theta))
