from typing import List


def gradient_descent_path(
    initial_theta: float, learning_rate: float, number_steps: int
) -> List[float]:
    path: List[float] = [initial_theta]
    for _ in range(number_steps):
        theta: float = path[-1]
        gradient: float = 2.0 * theta
        path += [theta - learning_rate * gradient]
    return path
