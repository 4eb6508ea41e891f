h = 1e-8


def f(x):
    return x ** 2


def single_step_gradient_descent(theta, learning_rate):
    derivative = (f(theta + h) - f(theta)) / h
    return theta - learning_rate * derivative


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for _ in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
