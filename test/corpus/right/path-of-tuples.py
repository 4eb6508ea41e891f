def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    path = [(0, initial_theta, initial_theta ** 2)]
    for k in range(1, number_steps + 1):
        _, theta, _ = path[-1]
        theta = single_step_gradient_descent(theta, learning_rate)
        path.append((k, theta, theta ** 2))
    *_, (_, final_theta, _) = path
    return final_theta
