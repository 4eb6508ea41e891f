def gradient_descent_path(initial_theta, learning_rate, number_steps):
    if number_steps < 0:
        raise ValueError("number_steps has to be 0 or more")
    path = [initial_theta]
    for _ in range(number_steps):
        path.append(path[-1] * (1 - 2 * learning_rate))
    return path
