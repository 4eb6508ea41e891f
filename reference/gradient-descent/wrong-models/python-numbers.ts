// Python's ways to make numbers shorter.

/** `round(value, digits)` and `f"{value:.2f}"`. Ties are decided by the last bit either way. */
export function roundTo(value: number, digits: number): number {
  return Math.abs(value) < 1e15 ? Number(value.toFixed(digits)) : value;
}

/** `a // b` of floats. */
export function floorDivide(a: number, b: number): number {
  return Math.floor(a / b);
}

/** How many decimals numbers have at most; `null` for more than twelve. */
export function decimalsOf(values: readonly number[]): number | null {
  for (let digits = 0; digits <= 12; digits += 1) {
    if (values.every((value) => roundTo(value, digits) === value)) {
      return digits;
    }
  }
  return null;
}
