def single_step_gradient_descent(theta, learning_rate):
    # follow the gradient
    gradient = 2 * theta
    new_theta = theta + learning_rate * gradient
    return new_theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for i in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
        print(i, theta)     # it gets bigger and bigger, is this normal?
    return theta


gradient_descent(1., 0.2, 20)
