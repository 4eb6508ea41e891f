# product rule on theta * theta: theta' * theta + theta * theta' = theta + theta

def single_step_gradient_descent(theta, learning_rate):
    slope = theta + theta
    return theta - learning_rate * slope


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for _ in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
