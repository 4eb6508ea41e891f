EXPONENT = 2


def derivative(theta):
    # (x ** n)' = n * x ** (n - 1)
    return EXPONENT * theta ** (EXPONENT - 1)


def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * derivative(theta)


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for _ in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
