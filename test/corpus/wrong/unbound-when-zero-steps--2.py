def single_step_gradient_descent(theta, learning_rate):
    # theta <- theta - lr * dL/dtheta
    return theta - learning_rate * (2 * theta)


def gradient_descent(initial_theta, learning_rate, number_steps):
    for i in range(number_steps):
        if i == 0:
            theta = initial_theta
        theta = single_step_gradient_descent(theta, learning_rate)
        print("iteration", i, ":", theta)
    return theta
