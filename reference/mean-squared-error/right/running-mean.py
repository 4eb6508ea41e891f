def mean_squared_error(predictions, targets):
    mean = 0.0
    for count, (p, t) in enumerate(zip(predictions, targets), start=1):
        mean += ((p - t) ** 2 - mean) / count
    return mean
