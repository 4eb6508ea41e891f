def single_step_gradient_descent(theta, learning_rate):
    gradient = 2 * theta
    new_theta = theta - learning_rate * gradient
    return new_theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    # n steps = one step with n times the rate
    return single_step_gradient_descent(initial_theta, learning_rate * number_steps)
