def grad(theta):
    return 2 * theta


def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * grad(theta)


MAX_ITERATIONS = 10000


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for _ in range(MAX_ITERATIONS):
        if abs(theta) < 1e-6 or abs(theta) > 1e6:
            break
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
