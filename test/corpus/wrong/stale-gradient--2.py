def derivative(x):
    return 2 * x


def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * derivative(theta)


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    step = learning_rate * derivative(initial_theta)
    while number_steps > 0:
        theta -= step
        number_steps -= 1
    return theta
