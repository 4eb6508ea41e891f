def single_step_gradient_descent(theta, learning_rate):
    theta = float(theta)
    learning_rate = float(learning_rate)
    return theta - learning_rate * 2.0 * theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = float(initial_theta)
    for _ in range(int(number_steps)):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
