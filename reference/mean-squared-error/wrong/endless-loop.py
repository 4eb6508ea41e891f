def mean_squared_error(predictions, targets):
    total = 0.0
    i = 0
    while i < len(predictions):
        total += (predictions[i] - targets[i]) ** 2
    return total / len(predictions)
