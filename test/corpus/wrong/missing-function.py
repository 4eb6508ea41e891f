def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta
