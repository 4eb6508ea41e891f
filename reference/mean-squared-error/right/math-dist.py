import math


def mean_squared_error(predictions, targets):
    return math.dist(predictions, targets) ** 2 / len(predictions)
