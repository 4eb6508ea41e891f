EPSILON = 1e-6


def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for step in range(number_steps):
        new_theta = single_step_gradient_descent(theta, learning_rate)
        print(step, new_theta)
        if abs(new_theta - theta) < EPSILON:
            print("converged")
            break
        theta = new_theta
    return theta
