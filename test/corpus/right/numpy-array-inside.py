import numpy as np


def single_step_gradient_descent(theta, learning_rate):
    params = np.array([theta], dtype=float)
    params = params - learning_rate * 2 * params
    return float(params[0])


def gradient_descent(initial_theta, learning_rate, number_steps):
    path = np.zeros(number_steps + 1)
    path[0] = initial_theta
    for i in range(number_steps):
        path[i + 1] = single_step_gradient_descent(path[i], learning_rate)
    return path[-1].item()
