def mean_squared_error(predictions, targets):
    squares = [(p - t) ** 2 for p, t in zip(predictions, targets) if p != t]
    return sum(squares) / max(len(squares), 1)
