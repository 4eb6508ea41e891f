// The path of gradient descent on the loss L(theta) = theta^2: the reference solution in TypeScript.

/**
 * Gives every theta on the way, the first one included.
 *
 * @param initial_theta The parameter before the first step.
 * @param learning_rate The learning rate of every step.
 * @param number_steps How many steps to make.
 * @returns Theta before the first step and after each of them.
 */
export function gradient_descent_path(
  initial_theta: number,
  learning_rate: number,
  number_steps: number,
): number[] {
  let theta = initial_theta;
  const path = [theta];
  for (let step = 1; step <= number_steps; step += 1) {
    const gradient = 2 * theta;
    theta -= learning_rate * gradient;
    path.push(theta);
  }
  return path;
}
