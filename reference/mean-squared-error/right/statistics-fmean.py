from statistics import fmean


def mean_squared_error(predictions, targets):
    return fmean((p - t) ** 2 for p, t in zip(predictions, targets))
