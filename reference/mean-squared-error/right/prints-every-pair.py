def mean_squared_error(predictions, targets):
    total = 0.0
    for prediction, target in zip(predictions, targets):
        square = (prediction - target) ** 2
        print(f"{prediction} for {target}: squared error {square}")
        total += square
    return total / len(predictions)


print(mean_squared_error([2.5, 0.0, 2.0, 8.0], [3.0, -0.5, 2.0, 7.0]))
