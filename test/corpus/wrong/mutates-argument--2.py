def single_step_gradient_descent(theta, learning_rate):
    theta -= learning_rate * 2 * theta
    return theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    history = [initial_theta]
    for _ in range(number_steps):
        history.append(single_step_gradient_descent(history[-1], learning_rate))
    return history[-1]
