from decimal import Decimal


def gradient_descent_path(initial_theta, learning_rate, number_steps):
    theta = Decimal(initial_theta)
    path = [theta]
    for _ in range(number_steps):
        theta -= Decimal(learning_rate) * 2 * theta
        path.append(theta)
    return list(map(float, path))
