def mean_squared_error(predictions, targets, squares=[]):
    squares.extend((p - t) ** 2 for p, t in zip(predictions, targets))
    return sum(squares) / len(squares)
