import sympy as sp

x = sp.symbols("x", real=True)
loss = x ** 2
slope = sp.diff(loss, x)


def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * float(slope.subs(x, theta))


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for _ in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
