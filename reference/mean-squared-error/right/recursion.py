def mean_squared_error(predictions, targets):
    def total(at):
        if at == len(predictions):
            return 0.0
        return (predictions[at] - targets[at]) ** 2 + total(at + 1)

    return total(0) / len(predictions)
