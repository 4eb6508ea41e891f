def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for _ in range(number_steps):
        new_theta = single_step_gradient_descent(theta, learning_rate)
        if new_theta == theta:      # nothing moves any more, nothing ever will
            break
        theta = new_theta
    return theta
