def gradient_descent_path(initial_theta, learning_rate, number_steps):
    if number_steps == 0:
        return [initial_theta]
    next_theta = initial_theta - learning_rate * 2 * initial_theta
    return [initial_theta] + gradient_descent_path(next_theta, learning_rate, number_steps - 1)
