def gradient_descent_path(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    return [theta] + [theta := theta - learning_rate * 2 * theta for _ in range(number_steps)]
