def single_step_gradient_descent(theta, learning_rate):
    """
    Args:
        theta: current parameter (float)
        learning_rate: learning rate (float)
    Returns:
        the parameter after one step (float)
    """
    pass


def gradient_descent(initial_theta, learning_rate, number_steps):
    """
    Args:
        initial_theta: starting parameter (float)
        learning_rate: learning rate (float)
        number_steps: how many steps (int)
    Returns:
        the parameter after all steps (float)
    """
    pass
