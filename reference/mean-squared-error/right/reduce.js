function mean_squared_error(predictions, targets) {
  const total = predictions.reduce((sum, each, i) => sum + (each - targets[i]) ** 2, 0);
  return total / predictions.length;
}
