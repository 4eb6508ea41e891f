import random


def single_step_gradient_descent(theta, learning_rate):
    # stochastic gradient descent: the step is a bit random
    noise = random.gauss(0, 0.02)
    return theta - learning_rate * 2 * theta + noise


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for i in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
