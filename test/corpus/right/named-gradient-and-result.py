def single_step_gradient_descent(theta, learning_rate):
    gradient = 2 * theta
    step_size = learning_rate * gradient
    new_theta = theta - step_size
    return new_theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    new_theta = initial_theta
    for i in range(number_steps):
        new_theta = single_step_gradient_descent(new_theta, learning_rate)
    final_theta = new_theta
    return final_theta
