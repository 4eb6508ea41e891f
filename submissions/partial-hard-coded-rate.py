def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for i in range(number_steps):
        theta = single_step_gradient_descent(theta, 0.2)
        print(f"{i}: {theta}")
    return theta


# learning rate 0.001 and 10 give the same thing as 0.2
