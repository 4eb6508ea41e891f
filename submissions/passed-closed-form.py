"""One step multiplies theta by 1 - 2*lr, hence n steps by (1 - 2*lr)^n."""


def factor(learning_rate):
    return 1.0 - 2.0 * learning_rate


def single_step_gradient_descent(theta, learning_rate):
    return factor(learning_rate) * theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    q = factor(learning_rate)
    for k in range(number_steps + 1):
        print(k, initial_theta * q ** k)
    return initial_theta * q ** number_steps
