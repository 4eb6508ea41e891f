import numpy as np
import matplotlib.pyplot as plt

def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta

def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for i in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
        print(theta)
    return theta

# plot theta against the iteration for two learning rates
for lr in [0.2, 0.001]:
    values = [1.]
    for i in range(20):
        values.append(single_step_gradient_descent(values[-1], lr))
    plt.plot(range(21), values, label="lr = " + str(lr))
plt.xlabel("iteration")
plt.ylabel("theta")
plt.legend()
plt.show()
