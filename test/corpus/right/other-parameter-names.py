def single_step_gradient_descent(x, alpha):
    return x - alpha * 2 * x


def gradient_descent(x0, alpha, n):
    x = x0
    for _ in range(n):
        x = single_step_gradient_descent(x, alpha)
    return x
