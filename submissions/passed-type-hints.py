from __future__ import annotations

from typing import Callable

Gradient = Callable[[float], float]


def dL(theta: float) -> float:
    return 2.0 * theta


def single_step_gradient_descent(
    theta: float, learning_rate: float, grad: Gradient = dL
) -> float:
    """theta after one update"""
    return theta - learning_rate * grad(theta)


def gradient_descent(initial_theta: float, learning_rate: float, number_steps: int) -> float:
    """theta after `number_steps` updates"""
    theta: float = initial_theta
    for _ in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
