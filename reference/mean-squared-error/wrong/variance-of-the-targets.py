def mean_squared_error(predictions, targets):
    mean = sum(targets) / len(targets)
    return sum((p - mean) ** 2 for p in predictions) / len(predictions)
