def single_step_gradient_decent(theta, learning_rate):
    return theta - learning_rate * 2 * theta


def gradient_decent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for i in range(number_steps):
        theta = single_step_gradient_decent(theta, learning_rate)
        print(theta)
    return theta


gradient_decent(1., 0.2, 20)
