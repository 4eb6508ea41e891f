from collections import deque


def gradient_descent_path(initial_theta, learning_rate, number_steps):
    path = deque([initial_theta])
    for _ in range(number_steps):
        path.append(path[-1] - 2 * learning_rate * path[-1])
    return list(path)
