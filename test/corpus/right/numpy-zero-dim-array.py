import numpy as np


def single_step_gradient_descent(theta, learning_rate):
    theta = np.array(theta, dtype=np.float64)
    return np.array(theta - learning_rate * 2 * theta)


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = np.array(initial_theta, dtype=np.float64)
    for _ in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
