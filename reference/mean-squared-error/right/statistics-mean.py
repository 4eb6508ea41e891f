import statistics


def mean_squared_error(predictions, targets):
    return statistics.mean([abs(p - t) ** 2 for p, t in zip(predictions, targets)])
