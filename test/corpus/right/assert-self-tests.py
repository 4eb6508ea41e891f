def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for _ in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta


assert single_step_gradient_descent(4.0, 0.25) == 2.0
assert single_step_gradient_descent(0.0, 0.3) == 0.0
assert gradient_descent(8.0, 0.25, 3) == 1.0
assert gradient_descent(5.0, 0.1, 0) == 5.0
assert abs(gradient_descent(1.0, 0.2, 20)) < 1e-4
print("all good")
