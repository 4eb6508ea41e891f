import torch


def single_step_gradient_descent(theta, learning_rate):
    return gradient_descent(theta, learning_rate, 1)


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = torch.nn.Parameter(torch.tensor(float(initial_theta), dtype=torch.float64))
    optimiser = torch.optim.SGD([theta], lr=learning_rate)
    for _ in range(number_steps):
        optimiser.zero_grad()
        loss = theta ** 2
        loss.backward()
        optimiser.step()
    return theta.item()
