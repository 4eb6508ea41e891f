def mean_squared_error(predictions, targets):
    return (sum(predictions) / len(predictions) - sum(targets) / len(targets)) ** 2
