def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    thetas = [initial_theta]
    for k in range(0, number_steps + 1):
        thetas.append(single_step_gradient_descent(thetas[k], learning_rate))
    return thetas[-1]
