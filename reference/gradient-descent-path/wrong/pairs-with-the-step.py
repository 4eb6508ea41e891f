def gradient_descent_path(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    path = [(0, theta)]
    for step in range(1, number_steps + 1):
        theta = theta - learning_rate * 2 * theta
        path.append((step, theta))
    return path
