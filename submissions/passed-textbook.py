def single_step_gradient_descent(theta, learning_rate):
    """Do one step of gradient descent on L(theta) = theta^2.

    Arguments:
        theta: the current parameter
        learning_rate: the learning rate

    Returns:
        the parameter after the step
    """
    gradient = 2 * theta
    return theta - learning_rate * gradient


def gradient_descent(initial_theta, learning_rate, number_steps):
    """Do number_steps steps starting from initial_theta and return the last theta."""
    theta = initial_theta
    for _ in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
