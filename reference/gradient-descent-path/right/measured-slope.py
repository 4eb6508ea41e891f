def loss(theta):
    return theta**2


def slope(theta, h=1e-5):
    return (loss(theta + h) - loss(theta - h)) / (2 * h)


def gradient_descent_path(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    path = [theta]
    for _ in range(number_steps):
        theta = theta - learning_rate * slope(theta)
        path.append(theta)
    return path
