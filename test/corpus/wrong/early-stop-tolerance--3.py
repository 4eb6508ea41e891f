def single_step_gradient_descent(theta, learning_rate):
    gradient = 2 * theta
    new_theta = theta - learning_rate * gradient
    return new_theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    step = 0
    while step < number_steps and abs(2 * theta) > 1e-6:
        theta = single_step_gradient_descent(theta, learning_rate)
        step += 1
    return theta
