type Step = (theta: number, learningRate: number) => number;

/** dL/dtheta of theta squared. */
const slope = (theta: number): number => 2 * theta;

export const single_step_gradient_descent: Step = (theta, learningRate) =>
  theta - learningRate * slope(theta);

export function gradient_descent(
  initialTheta: number,
  learningRate: number,
  numberSteps: number,
): number {
  const passes: undefined[] = Array.from({ length: numberSteps });
  return passes.reduce<number>(
    (theta) => single_step_gradient_descent(theta, learningRate),
    initialTheta,
  );
}
