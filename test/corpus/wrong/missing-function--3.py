def single_step_gradient_descent(theta, learning_rate):
    # theta <- theta - lr * dL/dtheta
    return theta - learning_rate * (2 * theta)


theta = 1.
for i in range(20):
    theta = single_step_gradient_descent(theta, 0.2)
    print(i, theta)
