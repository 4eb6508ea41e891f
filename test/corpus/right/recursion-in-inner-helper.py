def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    def walk(theta, done):
        if done >= number_steps:
            return theta
        return walk(single_step_gradient_descent(theta, learning_rate), done + 1)

    return walk(initial_theta, 0)
