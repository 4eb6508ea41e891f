const mean_squared_error = (predictions, targets) => {
  let total = 0;
  for (let i = 0; i < predictions.length; i++) {
    total += (predictions[i] - targets[i]) ** 2;
  }
  return total / targets.length;
};
