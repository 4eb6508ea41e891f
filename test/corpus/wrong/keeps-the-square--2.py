def derivative(x, power=2):
    return power * x ** power


def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * derivative(theta)


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    k = 0
    while k < number_steps:
        theta = single_step_gradient_descent(theta, learning_rate)
        k += 1
    return theta
