def single_step_gradient_descent(theta, learning_rate):
    if not isinstance(theta, (int, float)):
        raise TypeError("theta must be a number")
    if learning_rate < 0:
        raise ValueError("learning_rate must not be negative")
    return theta - learning_rate * 2 * theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    if not isinstance(number_steps, int) or number_steps < 0:
        raise ValueError("number_steps must be a whole number, zero or more")
    theta = initial_theta
    for _ in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
