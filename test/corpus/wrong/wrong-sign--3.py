def single_step_gradient_descent(theta, learning_rate):
    descent_direction = -2 * theta
    return theta - learning_rate * descent_direction


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    k = 0
    while k < number_steps:
        theta = single_step_gradient_descent(theta, learning_rate)
        k += 1
    return theta
