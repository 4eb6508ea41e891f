def single_step_gradient_descent(theta, learning_rate=0.2, verbose=False):
    new_theta = theta - learning_rate * 2 * theta
    if verbose:
        print(theta, "->", new_theta)
    return new_theta


def gradient_descent(initial_theta=1.0, learning_rate=0.2, number_steps=20, verbose=False):
    theta = initial_theta
    for _ in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate, verbose=verbose)
    return theta
