def mean_squared_error(predictions, targets):
    return sum(abs(p - t) ** 3 for p, t in zip(predictions, targets)) / len(predictions)
