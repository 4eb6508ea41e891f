def single_step_gradient_descent(theta, learning_rate):
    """Make one step of gradient descent.

    Arguments:
        theta (float): the parameter before the step
        learning_rate (float): the learning rate

    Returns:
        float: the parameter after the step
    """
    pass


def gradient_descent(initial_theta, learning_rate, number_steps):
    """Make several steps of gradient descent.

    Arguments:
        initial_theta (float): where to start
        learning_rate (float): the learning rate
        number_steps (int): how many steps to make

    Returns:
        float: the parameter after the last step
    """
    pass
