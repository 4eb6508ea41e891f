def mean_squared_error(predictions, targets):
    if len(predictions) == 1:
        return (predictions[0] - targets[0]) ** 2
    return sum((p - t) ** 2 for p, t in zip(predictions, targets)) / (len(predictions) - 1)
