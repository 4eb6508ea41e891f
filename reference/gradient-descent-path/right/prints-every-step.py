def gradient_descent_path(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    path = [theta]
    print(f"start: {theta}")
    for step in range(1, number_steps + 1):
        theta = theta - learning_rate * 2 * theta
        path.append(theta)
        print(f"step {step}: theta = {theta}")
    return path
