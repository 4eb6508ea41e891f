def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    final_theta = initial_theta
    step = 1
    while step <= number_steps:
        gradient = final_theta
        final_theta -= learning_rate * gradient
        print("step", step, "->", final_theta)
        step += 1
    return final_theta
