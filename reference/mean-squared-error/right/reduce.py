from functools import reduce


def mean_squared_error(predictions, targets):
    total = reduce(lambda so_far, pair: so_far + (pair[0] - pair[1]) ** 2, zip(predictions, targets), 0.0)
    return total / len(predictions)
