def gradient_descent_path(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    rate = learning_rate
    path = [theta]
    for _ in range(number_steps):
        theta = theta - rate * 2 * theta
        rate += learning_rate
        path.append(theta)
    return path
