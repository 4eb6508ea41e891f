def mean_squared_error(predictions, targets):
    return 1.0
