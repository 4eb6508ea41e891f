def grad(theta):
    return 2 * theta


def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * grad(theta)


def gradient_descent(initial_theta, learning_rate, number_steps):
    final_theta = initial_theta
    step = 0
    while step < number_steps:
        new_theta = gradient_descent(final_theta, learning_rate)
        print("step", step, new_theta)
        final_theta = new_theta
        step += 1
    return final_theta
