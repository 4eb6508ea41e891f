from dataclasses import dataclass


@dataclass
class Meter:
    total: float = 0.0
    count: int = 0

    def add(self, prediction, target):
        self.total += (prediction - target) ** 2
        self.count += 1

    @property
    def mean(self):
        return self.total / self.count


def mean_squared_error(predictions, targets):
    meter = Meter()
    for pair in zip(predictions, targets):
        meter.add(*pair)
    return meter.mean
