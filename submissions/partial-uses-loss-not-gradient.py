def L(theta):
    return theta ** 2


def single_step_gradient_descent(theta, learning_rate):
    """theta - lr * L(theta)"""
    return theta - learning_rate * L(theta)


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for _ in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta


print(gradient_descent(1., 0.2, 20))
