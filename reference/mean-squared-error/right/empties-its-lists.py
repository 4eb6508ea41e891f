def mean_squared_error(predictions, targets):
    n = len(predictions)
    total = 0.0
    while predictions:
        total += (predictions.pop() - targets.pop()) ** 2
    return total / n
