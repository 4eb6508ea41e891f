def gradient_descent_path(initial_theta, learning_rate, number_steps):
    end = initial_theta * (1 - 2 * learning_rate) ** number_steps
    return [
        initial_theta + (end - initial_theta) * k / max(number_steps, 1)
        for k in range(number_steps + 1)
    ]
