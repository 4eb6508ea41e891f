def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    match number_steps:
        case 0:
            return initial_theta
        case 1:
            return single_step_gradient_descent(initial_theta, learning_rate)
        case _:
            first = single_step_gradient_descent(initial_theta, learning_rate)
            return gradient_descent(first, learning_rate, number_steps - 1)
