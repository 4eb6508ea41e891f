def make_step(learning_rate):
    factor = 2 * learning_rate

    def step(theta):
        return theta - factor * theta

    return step


def single_step_gradient_descent(theta, learning_rate):
    return make_step(learning_rate)(theta)


def gradient_descent(initial_theta, learning_rate, number_steps):
    step = make_step(learning_rate)
    theta = initial_theta
    for _ in range(number_steps):
        theta = step(theta)
    return theta
