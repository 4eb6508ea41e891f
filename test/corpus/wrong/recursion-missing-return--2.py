def single_step_gradient_descent(theta, learning_rate):
    gradient = 2 * theta
    new_theta = theta - learning_rate * gradient
    return new_theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    if number_steps > 0:
        new_theta = single_step_gradient_descent(initial_theta, learning_rate)
        print(new_theta)
        gradient_descent(new_theta, learning_rate, number_steps - 1)
    else:
        return initial_theta
