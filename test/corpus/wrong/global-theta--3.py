def single_step_gradient_descent(theta, learning_rate):
    gradient = 2 * theta
    new_theta = theta - learning_rate * gradient
    return new_theta


theta = 1.0


def gradient_descent(initial_theta, learning_rate, number_steps):
    global theta
    for i in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
        print(theta)
    return theta


for rate in [0.001, 0.2, 0.5, 10]:
    print("rate", rate)
    gradient_descent(1.0, rate, 20)
