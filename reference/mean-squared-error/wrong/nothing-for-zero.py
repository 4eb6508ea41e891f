def mean_squared_error(predictions, targets):
    total = sum((p - t) ** 2 for p, t in zip(predictions, targets))
    if total:
        return total / len(predictions)
