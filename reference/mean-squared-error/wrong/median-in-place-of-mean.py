import statistics


def mean_squared_error(predictions, targets):
    return statistics.median((p - t) ** 2 for p, t in zip(predictions, targets))
