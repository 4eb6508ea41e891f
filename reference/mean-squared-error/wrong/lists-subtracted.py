def mean_squared_error(predictions, targets):
    return sum((predictions - targets) ** 2) / len(predictions)
