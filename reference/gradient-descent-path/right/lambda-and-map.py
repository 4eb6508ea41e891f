gradient_descent_path = lambda start, rate, steps: list(
    map(lambda k: start * (1 - 2 * rate) ** k, range(steps + 1))
)
