def single_step_gradient_descent(theta, learning_rate):
    # the minimum is at 0, do not go past it
    return max(0.0, theta - learning_rate * 2 * theta)


def gradient_descent(initial_theta, learning_rate, number_steps):
    final_theta = initial_theta
    for step in range(1, number_steps + 1):
        final_theta = single_step_gradient_descent(final_theta, learning_rate)
    return final_theta
