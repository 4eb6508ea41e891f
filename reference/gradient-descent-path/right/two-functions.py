def gradient(theta):
    return 2 * theta


def step(theta, learning_rate):
    return theta - learning_rate * gradient(theta)


def gradient_descent_path(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    path = [theta]
    for _ in range(number_steps):
        theta = step(theta, learning_rate)
        path.append(theta)
    return path
