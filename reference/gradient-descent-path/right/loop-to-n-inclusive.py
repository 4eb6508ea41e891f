def gradient_descent_path(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    path = []
    for step in range(number_steps + 1):
        path.append(theta)
        theta = theta - learning_rate * 2 * theta
    return path
