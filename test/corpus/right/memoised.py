from functools import lru_cache


@lru_cache(maxsize=None)
def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta


@lru_cache(maxsize=None)
def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for _ in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
