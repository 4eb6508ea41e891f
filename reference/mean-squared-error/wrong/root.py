import math


def mean_squared_error(predictions, targets):
    return math.sqrt(sum((p - t) ** 2 for p, t in zip(predictions, targets)) / len(predictions))
