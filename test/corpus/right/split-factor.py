def single_step_gradient_descent(theta, learning_rate):
    return (1 - learning_rate) * theta - learning_rate * theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for _ in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
