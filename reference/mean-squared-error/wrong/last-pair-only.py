def mean_squared_error(predictions, targets):
    for p, t in zip(predictions, targets):
        total = (p - t) ** 2
    return total / len(predictions)
