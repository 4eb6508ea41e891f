def gradient_descent_path(initial_theta, learning_rate, number_steps):
    if number_steps < 1:
        return [initial_theta]
    path = gradient_descent_path(initial_theta, learning_rate, number_steps - 1)
    return [*path, path[-1] - learning_rate * 2 * path[-1]]
