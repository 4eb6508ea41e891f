def mean_squared_error(predictions, targets):
    return sum(((p - t) / t) ** 2 if t else 0.0 for p, t in zip(predictions, targets)) / len(predictions)
