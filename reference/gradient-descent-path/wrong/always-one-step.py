def gradient_descent_path(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    path = [theta]
    while True:
        theta = theta - learning_rate * 2 * theta
        path.append(theta)
        if len(path) >= number_steps + 1:
            return path
