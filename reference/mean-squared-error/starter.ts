// The mean squared error of predictions.

/**
 * Gives the mean of the squared errors.
 *
 * @param predictions What the model said.
 * @param targets What was true, in the same order.
 * @returns The mean squared error.
 */
export function mean_squared_error(
  predictions: readonly number[],
  targets: readonly number[],
): number {
  throw new Error(`not written yet: ${predictions.length} predictions, ${targets.length} targets`);
}
