"""The mean squared error of predictions: the reference solution."""


def mean_squared_error(predictions, targets):
    """Give the mean of the squared errors.

    Arguments:
        predictions (list of float): what the model said.
        targets (list of float): what was true, in the same order.

    Returns:
        float: the mean squared error.
    """
    total = 0.0
    for prediction, target in zip(predictions, targets):
        total += (prediction - target) ** 2
    return total / len(predictions)
