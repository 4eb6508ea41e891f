from functools import partial


def step_with(slope, theta, learning_rate):
    return theta - learning_rate * slope(theta)


def repeat_with(step, initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for _ in range(number_steps):
        theta = step(theta, learning_rate)
    return theta


single_step_gradient_descent = partial(step_with, lambda theta: 2 * theta)
gradient_descent = partial(repeat_with, single_step_gradient_descent)
