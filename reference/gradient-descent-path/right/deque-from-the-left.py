from collections import deque


def gradient_descent_path(initial_theta, learning_rate, number_steps):
    path = deque([initial_theta])
    for _ in range(number_steps):
        path.appendleft(path[0] - 2 * learning_rate * path[0])
    return list(reversed(path))
