def squared_error(prediction: float, target: float) -> float:
    return (prediction - target) ** 2


def mean(values: list[float]) -> float:
    return sum(values) / len(values)


def mean_squared_error(predictions: list[float], targets: list[float]) -> float:
    return mean([squared_error(p, t) for p, t in zip(predictions, targets)])
