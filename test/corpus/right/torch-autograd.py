import torch


def single_step_gradient_descent(theta, learning_rate):
    t = torch.tensor(float(theta), dtype=torch.float64, requires_grad=True)
    loss = t ** 2
    loss.backward()
    return (t - learning_rate * t.grad).item()


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for _ in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
