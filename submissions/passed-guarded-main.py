def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * (theta + theta)


def gradient_descent(initial_theta, learning_rate, number_steps):
    path = [initial_theta]
    while len(path) <= number_steps:
        path.append(single_step_gradient_descent(path[-1], learning_rate))
    return path[-1]


def main():
    for lr in (0.2, 0.001, 10.0):
        theta = gradient_descent(1.0, lr, 20)
        print(f"lr={lr:<6} -> theta={theta:.4g}")
    # 0.2: almost zero, 0.001: hardly moved, 10: explodes


if __name__ == "__main__":
    main()
