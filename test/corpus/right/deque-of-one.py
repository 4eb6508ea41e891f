from collections import deque


def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    latest = deque([initial_theta], maxlen=1)
    for _ in range(number_steps):
        latest.append(single_step_gradient_descent(latest[0], learning_rate))
    return latest.pop()
