def single_step_gradient_descent(theta, learning_rate):
    theta -= learning_rate * 2 * theta
    return theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    while number_steps:
        theta = single_step_gradient_descent(theta, learning_rate)
        number_steps -= 1
    return theta
