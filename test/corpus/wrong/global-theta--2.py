def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta


thetas = [1.0]


def gradient_descent(initial_theta, learning_rate, number_steps):
    for i in range(number_steps):
        thetas.append(single_step_gradient_descent(thetas[-1], learning_rate))
    return thetas[-1]
