def gradient_descent_path(initial_theta, learning_rate, number_steps):
    return [initial_theta] + [0.0] * number_steps
