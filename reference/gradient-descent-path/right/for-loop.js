function gradient_descent_path(initial_theta, learning_rate, number_steps) {
  const path = [initial_theta];
  for (let i = 0; i < number_steps; i++) {
    path.push(path[i] - learning_rate * 2 * path[i]);
  }
  return path;
}
