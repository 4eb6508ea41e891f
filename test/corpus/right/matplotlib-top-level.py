import matplotlib.pyplot as plt


def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for _ in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta


steps = list(range(21))
thetas = [gradient_descent(1.0, 0.2, n) for n in steps]
plt.figure()
plt.plot(steps, thetas, "o-", label="rate 0.2")
plt.xlabel("step")
plt.ylabel("theta")
plt.legend()
plt.show()
