def mean_squared_error(predictions, targets):
    n = len(predictions)
    squares = sum(p * p for p in predictions) / n + sum(t * t for t in targets) / n
    return squares - 2 * sum(p * t for p, t in zip(predictions, targets)) / n
