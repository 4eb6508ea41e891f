def single_step_gradient_descent(theta, learning_rate):
    # TODO
    ...


def gradient_descent(initial_theta, learning_rate, number_steps):
    # TODO: call single_step_gradient_descent here
    ...
