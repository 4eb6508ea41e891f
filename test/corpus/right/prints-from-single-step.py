def single_step_gradient_descent(theta, learning_rate):
    gradient = 2 * theta
    new_theta = theta - learning_rate * gradient
    print(f"  slope {gradient:>12.5e}   {theta:>12.5e} -> {new_theta:>12.5e}")
    return new_theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    print(f"start at {initial_theta:.4f}, rate {learning_rate}")
    theta = initial_theta
    for n in range(1, number_steps + 1):
        print(f"[{n:03d}]", end="")
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
