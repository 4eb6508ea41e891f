path = []


def gradient_descent_path(initial_theta, learning_rate, number_steps):
    path.clear()
    path.append(initial_theta)
    for _ in range(number_steps):
        path.append(path[-1] - learning_rate * 2 * path[-1])
    return path
