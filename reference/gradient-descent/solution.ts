// Gradient descent on the loss L(theta) = theta^2: the reference solution in TypeScript.

/**
 * Makes one step of gradient descent.
 *
 * @param theta The parameter before the step.
 * @param learning_rate The learning rate.
 * @returns The parameter after the step.
 */
export function single_step_gradient_descent(theta: number, learning_rate: number): number {
  const gradient = 2 * theta;
  return theta - learning_rate * gradient;
}

/**
 * Makes several steps of gradient descent, one after the other.
 *
 * @param initial_theta The parameter before the first step.
 * @param learning_rate The learning rate of every step.
 * @param number_steps How many steps to make.
 * @returns The parameter after the last step.
 */
export function gradient_descent(
  initial_theta: number,
  learning_rate: number,
  number_steps: number,
): number {
  let theta = initial_theta;
  for (let step = 1; step <= number_steps; step += 1) {
    theta = single_step_gradient_descent(theta, learning_rate);
  }
  return theta;
}
