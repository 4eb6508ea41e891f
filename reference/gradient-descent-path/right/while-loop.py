def gradient_descent_path(initial_theta, learning_rate, number_steps):
    path = [initial_theta]
    while len(path) <= number_steps:
        theta = path[-1]
        path.append(theta - learning_rate * 2 * theta)
    return path
