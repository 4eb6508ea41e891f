def single_step_gradient_descent(theta, learning_rate):
    gradient = 2 * theta
    new_theta = theta - learning_rate * gradient
    return new_theta


def position_after(initial_theta, learning_rate, steps):
    theta = initial_theta
    for i in range(steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    history = []
    for n in range(number_steps + 1):
        history.append(position_after(initial_theta, learning_rate, n))
    return history[-1]
