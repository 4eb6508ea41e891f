def mean_squared_error(predictions, targets):
    total = 0.0
    for i, prediction in enumerate(predictions):
        error = prediction - targets[i]
        total += error * error
    return total / (i + 1)
