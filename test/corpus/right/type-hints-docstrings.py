"""Gradient descent on the parabola L(theta) = theta ** 2."""
from typing import Union

Number = Union[int, float]


def single_step_gradient_descent(theta: Number, learning_rate: Number) -> Number:
    """Make one step of gradient descent.

    Args:
        theta: where we are.
        learning_rate: how far we go for a slope of one.

    Returns:
        where we are afterwards.
    """
    gradient: Number = 2 * theta
    return theta - learning_rate * gradient


def gradient_descent(initial_theta: Number, learning_rate: Number, number_steps: int) -> Number:
    """Make number_steps steps from initial_theta and return the last position."""
    theta: Number = initial_theta
    for _ in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
