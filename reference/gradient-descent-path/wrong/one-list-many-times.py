def gradient_descent_path(initial_theta, learning_rate, number_steps):
    theta = [initial_theta]
    path = [theta]
    for _ in range(number_steps):
        theta[0] = theta[0] - learning_rate * 2 * theta[0]
        path.append(theta)
    return [each[0] for each in path]
