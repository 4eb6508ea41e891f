total = 0.0


def mean_squared_error(predictions, targets):
    global total
    for p, t in zip(predictions, targets):
        total += (p - t) ** 2
    return total / len(predictions)
