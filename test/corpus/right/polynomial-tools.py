LOSS = [0, 0, 1]        # coefficients of 0 + 0 x + 1 x^2


def derive(coefficients):
    return [power * c for power, c in enumerate(coefficients)][1:]


def evaluate(coefficients, x):
    total = 0
    for c in reversed(coefficients):
        total = total * x + c
    return total


SLOPE = derive(LOSS)


def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * evaluate(SLOPE, theta)


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for _ in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
