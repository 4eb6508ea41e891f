def mean_squared_error(predictions, targets):
    total = 0
    for i in range(len(predictions)):
        total = total + (predictions[i] - targets[i]) ** 2
    return total / len(predictions)
