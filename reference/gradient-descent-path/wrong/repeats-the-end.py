def gradient_descent_path(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    path = [theta]
    for _ in range(number_steps):
        theta = theta - learning_rate * 2 * theta
        path.append(theta)
    return [theta] * len(path)
