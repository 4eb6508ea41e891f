from decimal import Decimal, getcontext

getcontext().prec = 50


def single_step_gradient_descent(theta, learning_rate):
    theta = Decimal(theta)
    rate = Decimal(learning_rate)
    return theta - rate * (2 * theta)


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = Decimal(initial_theta)
    for _ in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
