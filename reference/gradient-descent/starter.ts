// Gradient descent on the loss L(theta) = theta^2.

/**
 * Makes one step of gradient descent.
 *
 * @param theta The parameter before the step.
 * @param learning_rate The learning rate.
 * @returns The parameter after the step.
 */
export function single_step_gradient_descent(theta: number, learning_rate: number): number {
  throw new Error(`not written yet: one step from ${theta} at rate ${learning_rate}`);
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
  throw new Error(
    `not written yet: ${number_steps} steps from ${initial_theta} at rate ${learning_rate}`,
  );
}
