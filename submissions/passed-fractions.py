# I wanted to see the exact values without rounding, so I use fractions
from fractions import Fraction


def single_step_gradient_descent(theta, learning_rate):
    theta = Fraction(theta)
    eta = Fraction(learning_rate)
    return float(theta - eta * 2 * theta)


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta, eta = Fraction(initial_theta), Fraction(learning_rate)
    for _ in range(number_steps):
        theta = theta - eta * 2 * theta
    return float(theta)


print(gradient_descent(1, Fraction(1, 5), 20))
