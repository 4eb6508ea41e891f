def gradient_descent_path(initial_theta, learning_rate, number_steps):
    path = (initial_theta,)
    for _ in range(number_steps):
        path += (path[-1] - learning_rate * (path[-1] + path[-1]),)
    return path
