"""The path of gradient descent on the loss L(theta) = theta^2."""


def gradient_descent_path(initial_theta, learning_rate, number_steps):
    """Give every theta on the way, the first one included.

    Arguments:
        initial_theta (float): the parameter before the first step.
        learning_rate (float): the learning rate of every step.
        number_steps (int): how many steps to make.

    Returns:
        list of float: theta before the first step and after each of them.
    """
    pass
