import numpy as np


def single_step_gradient_descent(theta, learning_rate):
    theta = np.float64(theta)
    return theta - np.multiply(learning_rate, 2 * theta)


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = np.float64(initial_theta)
    for _ in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
