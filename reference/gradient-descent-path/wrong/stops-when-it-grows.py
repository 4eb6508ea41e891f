def gradient_descent_path(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    path = [theta]
    for _ in range(number_steps):
        new = theta - learning_rate * 2 * theta
        if abs(new) > abs(theta):
            break
        theta = new
        path.append(theta)
    return path
