// The path of gradient descent on the loss L(theta) = theta^2.

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
  throw new Error(
    `not written yet: ${number_steps} steps of ${learning_rate} from ${initial_theta}`,
  );
}
