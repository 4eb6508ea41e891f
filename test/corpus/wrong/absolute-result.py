def single_step_gradient_descent(theta, learning_rate):
    new_theta = theta - learning_rate * 2 * theta
    return abs(new_theta)


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    k = 0
    while k < number_steps:
        theta = single_step_gradient_descent(theta, learning_rate)
        k += 1
    return theta
