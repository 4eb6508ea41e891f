from fractions import Fraction


def gradient_descent_path(initial_theta, learning_rate, number_steps):
    theta = Fraction(initial_theta)
    ratio = 1 - 2 * Fraction(learning_rate)
    path = [theta]
    for _ in range(number_steps):
        path.append(path[-1] * ratio)
    return [float(each) for each in path]
