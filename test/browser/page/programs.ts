// Programs that tests put into the cells.

/** A right first cell. */
export const rightStep = `def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta`;

/** A step that walks uphill. */
export const uphillStep = rightStep.replace('theta - ', 'theta + ');

/** A right second cell. */
export const rightLoop = `def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for step in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta`;

/** Both cells as a file. */
export function fileOf(step: string, loop: string): string {
  return `${step}\n# %%\n${loop}\n`;
}
