def mean_squared_error(predictions, targets):
    index = 0
    total = 0.0
    while index < len(predictions):
        total += pow(targets[index] - predictions[index], 2)
        index += 1
    return total / index
