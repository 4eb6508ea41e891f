def mean_squared_error(predictions, targets):
    share = 1 / len(predictions)
    return sum(share * (p - t) ** 2 for p, t in zip(predictions, targets))
