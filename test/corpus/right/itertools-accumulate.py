from itertools import accumulate, repeat


def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    rates = repeat(learning_rate, number_steps)
    path = accumulate(rates, single_step_gradient_descent, initial=initial_theta)
    return list(path)[-1]
