def grad(theta):
    return 2 * theta


def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * grad(theta)


def loss(theta):
    return theta ** 2


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for i in range(number_steps):
        candidate = single_step_gradient_descent(theta, learning_rate)
        if loss(candidate) > loss(theta):
            print("learning rate too high, I stop here")
            return theta
        theta = candidate
    return theta
