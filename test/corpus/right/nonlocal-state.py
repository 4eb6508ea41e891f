def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta

    def advance():
        nonlocal theta
        theta = single_step_gradient_descent(theta, learning_rate)

    for _ in range(number_steps):
        advance()
    return theta
