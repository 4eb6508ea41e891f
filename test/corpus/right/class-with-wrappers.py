class Descent:
    def __init__(self, theta, learning_rate):
        self.theta = theta
        self.learning_rate = learning_rate

    def gradient(self):
        return 2 * self.theta

    def step(self):
        self.theta = self.theta - self.learning_rate * self.gradient()
        return self.theta


def single_step_gradient_descent(theta, learning_rate):
    return Descent(theta, learning_rate).step()


def gradient_descent(initial_theta, learning_rate, number_steps):
    descent = Descent(initial_theta, learning_rate)
    for _ in range(number_steps):
        descent.step()
    return descent.theta
