import functools

def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate*(2*theta)

def gradient_descent(initial_theta, learning_rate, number_steps):
    # fold the rate n times into theta
    rates = [learning_rate] * number_steps
    return functools.reduce(single_step_gradient_descent, rates, initial_theta)

print(gradient_descent(1., 0.2, 20))
