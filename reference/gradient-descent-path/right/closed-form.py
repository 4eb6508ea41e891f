def gradient_descent_path(initial_theta, learning_rate, number_steps):
    return [initial_theta * (1 - 2 * learning_rate) ** k for k in range(number_steps + 1)]
