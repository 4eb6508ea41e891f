def single_step_gradient_descent(theta, learning_rate):
    theta = theta - learning_rate * 2 * theta
    return theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for k in range(number_steps):
        # applique un pas
        single_step_gradient_descent(theta, learning_rate)
        print(theta)
    return theta
