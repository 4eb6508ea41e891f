def gradient_descent_path(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    path = []
    for _ in range(number_steps):
        path.append(theta)
        theta = theta - learning_rate * 2 * theta
    return path
