def mean_squared_error(predictions, targets):
    return sum(map(lambda p, t: (p - t) ** 2, predictions, targets)) / len(predictions)
