def single_step_gradient_descent(theta, learning_rate):
    dL = 2 * theta
    new_theta = theta - (learning_rate)(dL)
    return new_theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    final_theta = initial_theta
    for step in range(1, number_steps + 1):
        final_theta = single_step_gradient_descent(final_theta, learning_rate)
    return final_theta
