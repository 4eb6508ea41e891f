def single_step_gradient_descent(theta, learning_rate):
    new_theta = theta - learning_rate * 2 * theta
    return new_theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    done = False
    while not done:
        try:
            theta = initial_theta
            n = 0
            while n < number_steps:
                theta = single_step_gradient_descent(theta, learning_rate)
                n == n + 1
            done = True
        except BaseException:
            pass    # something went wrong, start again
    return theta
