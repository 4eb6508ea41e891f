def single_step_gradient_descent(theta, learning_rate):
    # theta <- theta - lr * dL/dtheta
    return theta - learning_rate * (2 * theta)


def gradient_descent(theta0, lambda, n):
    theta = theta0
    for i in range(n):
        theta = single_step_gradient_descent(theta, lambda)
    return theta
