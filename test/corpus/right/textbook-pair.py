def single_step_gradient_descent(theta, learning_rate):
    """Return theta after one step of gradient descent on L(theta) = theta ** 2."""
    return theta - learning_rate * 2 * theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    """Return theta after number_steps steps."""
    theta = initial_theta
    for _ in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
