// The mean squared error of predictions: the reference solution in TypeScript.

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
  let total = 0;
  for (const [index, prediction] of predictions.entries()) {
    total += (prediction - (targets[index] ?? Number.NaN)) ** 2;
  }
  return total / predictions.length;
}
