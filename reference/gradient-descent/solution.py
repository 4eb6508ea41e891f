"""Gradient descent on the loss L(theta) = theta^2: the reference solution."""


def single_step_gradient_descent(theta, learning_rate):
    """Make one step of gradient descent.

    Arguments:
        theta (float): the parameter before the step.
        learning_rate (float): the learning rate.

    Returns:
        float: the parameter after the step.
    """
    gradient = 2 * theta
    return theta - learning_rate * gradient


def gradient_descent(initial_theta, learning_rate, number_steps):
    """Make several steps of gradient descent, one after the other.

    Arguments:
        initial_theta (float): the parameter before the first step.
        learning_rate (float): the learning rate of every step.
        number_steps (int): how many steps to make.

    Returns:
        float: the parameter after the last step.
    """
    theta = initial_theta
    for step in range(1, number_steps + 1):
        theta = single_step_gradient_descent(theta, learning_rate)
        print(f"step {step}: theta = {theta}")
    return theta
