def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for iteration in range(1, number_steps + 1):
        theta = single_step_gradient_descent(theta, learning_rate)
        print("iteration", iteration, "theta", theta)
    return theta
