"""The mean squared error of predictions."""


def mean_squared_error(predictions, targets):
    """Give the mean of the squared errors.

    Arguments:
        predictions (list of float): what the model said.
        targets (list of float): what was true, in the same order.

    Returns:
        float: the mean squared error.
    """
    pass
