from functools import reduce


def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    return reduce(
        lambda theta, _: single_step_gradient_descent(theta, learning_rate),
        range(number_steps),
        initial_theta,
    )
