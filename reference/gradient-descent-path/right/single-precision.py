import struct


def single(x):
    return struct.unpack("f", struct.pack("f", x))[0]


def gradient_descent_path(initial_theta, learning_rate, number_steps):
    theta = single(initial_theta)
    rate = single(learning_rate)
    path = [theta]
    for _ in range(number_steps):
        theta = single(theta - single(rate * single(2 * theta)))
        path.append(theta)
    return path
