def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    thetas = [0.0] * (number_steps + 1)
    thetas[0] = initial_theta
    for k in range(number_steps):
        thetas[k + 1] = single_step_gradient_descent(thetas[k], learning_rate)
    return thetas[number_steps]
