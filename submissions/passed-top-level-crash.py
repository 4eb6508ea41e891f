def single_step_gradient_descent(theta, learning_rate):
    gradient = 2 * theta
    return theta - learning_rate * gradient


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for i in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta


learning_rates = [0.2, 0.001, 10]
for i in range(4):
    print("result", gradient_descent(1., learning_rates[i], 20))
