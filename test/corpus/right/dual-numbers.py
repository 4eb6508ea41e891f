class Dual:
    """a + b*eps with eps**2 = 0; b carries the derivative along."""

    def __init__(self, value, slope=0.0):
        self.value = value
        self.slope = slope

    def __mul__(self, other):
        return Dual(self.value * other.value,
                    self.value * other.slope + self.slope * other.value)


def loss(x):
    return x * x


def single_step_gradient_descent(theta, learning_rate):
    gradient = loss(Dual(theta, 1.0)).slope
    return theta - learning_rate * gradient


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for _ in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
