def mean_squared_error(predictions, targets, total=0.0, count=None):
    n = count or len(predictions)
    if not predictions:
        return total / n
    return mean_squared_error(predictions[1:], targets[1:], total + (predictions[0] - targets[0]) ** 2, n)
