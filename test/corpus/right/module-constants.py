INITIAL_THETA = 1.0
LEARNING_RATE = 0.2
NUMBER_STEPS = 20
POWER = 2


def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * POWER * theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for _ in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta


result = gradient_descent(INITIAL_THETA, LEARNING_RATE, NUMBER_STEPS)
