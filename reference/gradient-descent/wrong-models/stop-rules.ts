// What loops go by that end when θ, or its change, is small.

/** When a loop stops, and which of the two values it then gives. */
export interface Rule {
  size(from: number, to: number): number;
  readonly gives: 'from' | 'to';
}

/** The slope, the loss and θ itself are small together: one rule stands for all three. */
export const near: Rule = { size: (from) => Math.abs(from), gives: 'from' };

export const rules: readonly Rule[] = [
  { size: (from, to) => Math.abs(to - from), gives: 'from' },
  { size: (from, to) => Math.abs(to - from), gives: 'to' },
  near,
  { size: (_from, to) => Math.abs(to), gives: 'to' },
  { size: (from, to) => Math.abs(to * to - from * from), gives: 'to' },
  { size: (from, to) => Math.abs(to * to - from * from), gives: 'from' },
  { size: (from, to) => Math.abs(to - from) / Math.abs(from), gives: 'to' },
];

/** A power of ten above the first and not above the second, or a number halfway. */
export function between(above: number, upTo: number): number {
  const power = 10 ** Math.floor(Math.log10(Number.isFinite(upTo) ? upTo : above * 10));
  return power > above ? power : Math.sqrt(above * Math.min(upTo, above * 4));
}

/** Whether two numbers are the same but for rounding. */
export function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.abs(b);
}
