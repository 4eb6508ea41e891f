def single_step_gradient_descent(theta, learning_rate):
    derivative = 2.0 * theta
    return theta - learning_rate * derivative


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for i in range(number_steps):
        new_theta = single_step_gradient_descent(theta, learning_rate)
        if abs(new_theta - theta) < 1e-6:
            break
        theta = new_theta
    return theta
