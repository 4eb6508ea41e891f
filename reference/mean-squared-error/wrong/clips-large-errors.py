def mean_squared_error(predictions, targets):
    return sum(min((p - t) ** 2, 100.0) for p, t in zip(predictions, targets)) / len(predictions)
