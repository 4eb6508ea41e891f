def gradient_descent_path(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    path = [theta]
    for _ in range(number_steps):
        slope = ((theta + 0.001) ** 2 - theta ** 2) / 0.001
        theta = theta - learning_rate * slope
        path.append(theta)
    return path
