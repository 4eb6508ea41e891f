def loss(theta):
    return theta ** 2


def d_loss(theta):
    return 2 * theta


def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * d_loss(theta)


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for i in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
        print(f"step {i + 1}: theta = {theta:.6g}, loss = {loss(theta):.6g}")
    return theta
