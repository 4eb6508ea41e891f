def mean_squared_error(predictions, targets):
    total = 0.0
    for i in range(1, len(predictions)):
        total += (predictions[i] - targets[i]) ** 2
    return total / len(predictions)
