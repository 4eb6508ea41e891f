def single_step_gradient_descent(theta, learning_rate):
    return theta * (1 - 2 * learning_rate)


def gradient_descent(initial_theta, learning_rate, number_steps):
    result = initial_theta
    factor = 1 - 2 * learning_rate
    n = number_steps
    while n:
        if n & 1:
            result *= factor
        n >>= 1
        if n:
            factor *= factor
    return result
