from decimal import Decimal


def mean_squared_error(predictions, targets):
    errors = [Decimal(p) - Decimal(t) for p, t in zip(predictions, targets)]
    return float(sum(error * error for error in errors) / len(errors))
