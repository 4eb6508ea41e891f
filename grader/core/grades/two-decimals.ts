// Rounding of grades, in the one place where it happens.

/** Far below half a cent, far above what doubles lose: 1.005 is meant to become 1.01. */
const doubleError = 1e-9;

/** Two decimals, half a cent upwards. */
export function twoDecimals(points: number): number {
  return Math.round(points * 100 + doubleError) / 100;
}
