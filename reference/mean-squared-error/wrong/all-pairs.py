def mean_squared_error(predictions, targets):
    squares = [(p - t) ** 2 for p in predictions for t in targets]
    return sum(squares) / len(squares)
