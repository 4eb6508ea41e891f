def gradient_descent_path(initial_theta, learning_rate, number_steps):
    path = [0.0] * (number_steps + 1)
    path[0] = initial_theta
    for k in range(number_steps):
        path[k + 1] = path[k] - learning_rate * 2 * path[k]
    return path
