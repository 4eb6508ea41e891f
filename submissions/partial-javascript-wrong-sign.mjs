export const single_step_gradient_descent = (theta, lr) => theta + lr * 2 * theta;

export function gradient_descent(theta, lr, steps) {
  for (let i = 0; i < steps; i++) {
    theta = single_step_gradient_descent(theta, lr);
  }
  return theta;
}
