def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    new_theta = initial_theta
    for k in range(number_steps):
        new_theta = initial_theta - learning_rate * 2 * initial_theta
        print(k, new_theta)
    return new_theta
