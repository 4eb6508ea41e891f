def mean_squared_error(predictions, targets):
    if not predictions:
        raise ValueError("there is nothing to take the mean of")
    if len(predictions) != len(targets):
        raise ValueError("every prediction needs a target")
    return sum((p - t) ** 2 for p, t in zip(predictions, targets, strict=True)) / len(predictions)
