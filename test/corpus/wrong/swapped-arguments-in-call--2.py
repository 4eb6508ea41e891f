def single_step_gradient_descent(theta, learning_rate):
    gradient = 2 * theta
    new_theta = theta - learning_rate * gradient
    return new_theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    final_theta = initial_theta
    while number_steps > 0:
        final_theta = single_step_gradient_descent(learning_rate, final_theta)
        number_steps -= 1
        print(final_theta)
    return final_theta
