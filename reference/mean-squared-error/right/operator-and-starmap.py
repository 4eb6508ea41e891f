from itertools import starmap
from operator import mul, sub


def mean_squared_error(predictions, targets):
    errors = list(starmap(sub, zip(predictions, targets)))
    return sum(map(mul, errors, errors)) / len(errors)
