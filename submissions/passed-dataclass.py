from dataclasses import dataclass, field


@dataclass
class Optimizer:
    theta: float
    learning_rate: float
    history: list = field(default_factory=list)

    def gradient(self) -> float:
        return 2 * self.theta

    def step(self) -> float:
        self.history.append(self.theta)
        self.theta = self.theta - self.learning_rate * self.gradient()
        return self.theta


def single_step_gradient_descent(theta, learning_rate):
    return Optimizer(theta, learning_rate).step()


def gradient_descent(initial_theta, learning_rate, number_steps):
    opt = Optimizer(initial_theta, learning_rate)
    for _ in range(number_steps):
        opt.step()
    return opt.theta


if __name__ == "__main__":
    print(gradient_descent(1.0, 0.2, 20))
