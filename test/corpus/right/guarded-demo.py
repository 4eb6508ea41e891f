def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for _ in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta


def main():
    for rate in (0.001, 0.2, 10):
        print(rate, gradient_descent(1.0, rate, 20))


if __name__ == "__main__":
    main()
