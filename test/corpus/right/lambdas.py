single_step_gradient_descent = lambda theta, lr: theta - lr * 2 * theta

gradient_descent = lambda theta, lr, n: (
    theta if n == 0 else gradient_descent(single_step_gradient_descent(theta, lr), lr, n - 1)
)
