class Walker:
    def __init__(self, theta, rate):
        self.theta = theta
        self.rate = rate
        self.path = [theta]

    def gradient(self):
        return 2 * self.theta

    def step(self):
        self.theta -= self.rate * self.gradient()
        self.path.append(self.theta)


def gradient_descent_path(initial_theta, learning_rate, number_steps):
    walker = Walker(initial_theta, learning_rate)
    for _ in range(number_steps):
        walker.step()
    return walker.path
