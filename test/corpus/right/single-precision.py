import struct


def f32(x):
    """Round x to the nearest 32-bit float."""
    return struct.unpack("f", struct.pack("f", x))[0]


def single_step_gradient_descent(theta, learning_rate):
    theta = f32(theta)
    rate = f32(learning_rate)
    move = f32(rate * f32(2 * theta))
    return f32(theta - move)


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = f32(initial_theta)
    for _ in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
