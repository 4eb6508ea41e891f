def mean_squared_error(predictions, targets):
    n = min(len(predictions), len(targets))
    return sum((predictions[i] - targets[i]) ** 2 for i in range(n)) / max(n, 1)
