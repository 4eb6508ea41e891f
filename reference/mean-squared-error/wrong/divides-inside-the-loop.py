def mean_squared_error(predictions, targets):
    total = 0.0
    for p, t in zip(predictions, targets):
        total += (p - t) ** 2
        total /= len(predictions)
    return total
