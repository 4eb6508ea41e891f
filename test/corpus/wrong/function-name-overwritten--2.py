def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for i in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta


results = []
for rate in (0.2, 0.001, 10):
    results.append(gradient_descent(1., rate, 20))
gradient_descent = results[0]
print("gradient descent gives", gradient_descent)
