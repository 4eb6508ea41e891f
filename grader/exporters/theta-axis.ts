// The vertical axis of a path: plain where the values are of one size, stretched near zero where
// they are not (at λ = 10 twenty steps reach 10²⁵, with a sign that changes every time).

import { max, min } from 'd3-array';
import { scaleLinear, scaleSymlog } from 'd3-scale';

export interface ThetaAxis {
  /** Height of a value in the drawing. */
  place(theta: number): number;
  readonly ticks: readonly { readonly theta: number; readonly label: string }[];
  /** How to read the axis; `null` when it is plain. */
  readonly note: string | null;
}

/** Largest |θ| that a plain axis shows; beyond it a path that starts at 1 would be a flat line. */
const plainLimit = 20;

/** Values that are all smaller lie on the zero line: ticks between subnormal numbers do not exist. */
const zeroLimit = 1e-12;

/** An axis for these finite values; zero, the minimum of the loss, is always on it. */
export function thetaAxis(
  thetas: readonly number[],
  range: readonly [bottom: number, top: number],
): ThetaAxis {
  const low = min([0, ...thetas]) ?? 0;
  const high = max([0, ...thetas]) ?? 0;
  const size = Math.max(-low, high);
  if (size < zeroLimit) return plainAxis([-1, 1], range);
  return size > plainLimit ? stretchedAxis([low, high], range) : plainAxis([low, high], range);
}

function plainAxis(domain: readonly number[], range: readonly number[]): ThetaAxis {
  const scale = scaleLinear(domain, range).nice(4);
  const label = scale.tickFormat(4);
  return {
    place: scale,
    ticks: scale.ticks(4).map((theta) => ({ theta, label: label(theta) })),
    note: null,
  };
}

function stretchedAxis(
  [low, high]: readonly [number, number],
  range: readonly number[],
): ThetaAxis {
  const scale = scaleSymlog([low, high], range);
  const ticks = decades(Math.max(-low, high)).filter(({ theta }) => theta >= low && theta <= high);
  return {
    place: scale,
    ticks,
    note: 'The axis is stretched near zero, so that small and huge values both show.',
  };
}

// d3 gives a symlog scale the ticks of a linear one, which all crowd together; powers of ten do not.
function decades(size: number): { readonly theta: number; readonly label: string }[] {
  const largest = Math.floor(Math.log10(size));
  const stride = Math.max(1, Math.floor(largest / 2));
  const positive = [stride, 2 * stride]
    .filter((power) => power <= largest)
    .map((power) => ({ theta: 10 ** power, label: `10${superscript(power)}` }));
  const negative = positive.map(({ theta, label }) => ({ theta: -theta, label: `−${label}` }));
  return [...negative.reverse(), { theta: 0, label: '0' }, ...positive];
}

function superscript(power: number): string {
  return String(power).replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
}
