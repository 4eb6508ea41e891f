def single_step_gradient_descent(theta, learning_rate):
    new_theta = None
    # your code here
    return new_theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    final_theta = None
    # your code here
    return final_theta
