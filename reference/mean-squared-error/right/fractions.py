from fractions import Fraction


def mean_squared_error(predictions, targets):
    total = sum((Fraction(p) - Fraction(t)) ** 2 for p, t in zip(predictions, targets))
    return float(total / len(predictions))
