def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta


TOLERANCE = 1e-6


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for i in range(number_steps):
        previous = theta
        theta = single_step_gradient_descent(theta, learning_rate)
        if abs(theta - previous) < TOLERANCE:
            print("converged after", i + 1, "steps")
            return theta
    return theta
