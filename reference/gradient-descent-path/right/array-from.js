const gradient_descent_path = (start, rate, steps) =>
  Array.from({ length: steps + 1 }, (_, k) => start * (1 - 2 * rate) ** k);
