def gradient_descent_path(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    velocity = 0
    path = [theta]
    for _ in range(number_steps):
        velocity = 0.9 * velocity + 2 * theta
        theta = theta - learning_rate * velocity
        path.append(theta)
    return path
