def thetas(theta, rate, steps):
    yield theta
    for _ in range(steps):
        theta -= rate * 2 * theta
        yield theta


def gradient_descent_path(initial_theta, learning_rate, number_steps):
    return list(thetas(initial_theta, learning_rate, number_steps))
