def gradient_descent_path(initial_theta, learning_rate, number_steps):
    return [initial_theta] * (number_steps + 1)
