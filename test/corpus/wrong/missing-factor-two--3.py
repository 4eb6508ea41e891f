def single_step_gradient_descent(theta, learning_rate):
    return theta * (1 - learning_rate)


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for i in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
