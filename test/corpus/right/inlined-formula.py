def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    t = initial_theta
    for k in range(number_steps):
        t = t - 2 * t * learning_rate
    return t
