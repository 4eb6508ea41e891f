def single_step_gradient_descent(theta, learning_rate):
    L = theta^2
    dL = 2 * theta
    return theta - learning_rate * dL


def gradient_descent(initial_theta, learning_rate, number_steps):
    history = [initial_theta]
    for _ in range(number_steps):
        history.append(single_step_gradient_descent(history[-1], learning_rate))
    return history[-1]
