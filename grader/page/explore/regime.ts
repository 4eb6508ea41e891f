// What kind of walk a learner's own numbers show. Nothing here knows the right answer: a walk is
// named for what it does, whatever function made it, and no name is given that a number contradicts.

/** Walks that end in `across` change the side with every step. */
export type RegimeKind =
  /** Fewer than two steps show no pattern. */
  | 'too-few'
  /** At the minimum from the start. */
  | 'rests'
  | 'stays'
  | 'slow'
  | 'closer'
  | 'lands'
  | 'closer-across'
  | 'swings'
  | 'away'
  | 'away-across'
  | 'other';

export interface Regime {
  readonly kind: RegimeKind;
  /** The last step at which a number arrived. */
  readonly until: number;
  /** Whether no number arrived at some step before that one. */
  readonly hasGaps: boolean;
  /** The first step at which θ was infinite or nan; `null` when it always was finite. */
  readonly overflow: number | null;
}

/** Relative difference below which two sizes count as one: far below what a picture shows. */
const sameSize = 1e-9;

/** Below it floats lose digits one by one, so θ may stand still there: as good as the minimum. */
const smallestNormal = 2 ** -1022;

/** Slow walks keep more than this part of θ at each step, on average. */
const slowFactor = 0.95;

/** Names the walk; `thetas` are θ after 0, 1, … steps, `null` where no number arrived. */
export function regimeOf(thetas: readonly (number | null)[]): Regime {
  const until = thetas.findLastIndex((theta) => theta !== null);
  const known = thetas.flatMap((theta) => theta ?? []);
  const overflow = thetas.findIndex((theta) => theta !== null && !Number.isFinite(theta));
  const hasGaps = known.length <= until;
  return {
    kind: hasGaps ? 'other' : kindOf(known),
    until,
    hasGaps,
    overflow: overflow < 0 ? null : overflow,
  };
}

function kindOf(thetas: readonly number[]): RegimeKind {
  const [first = 0] = thetas;
  if (thetas.length < 3) return 'too-few';
  if (thetas.every((theta) => theta === 0)) return 'rests';
  const nan = thetas.findIndex(Number.isNaN);
  const before = nan < 0 ? thetas : thetas.slice(0, nan);
  const infinite = before.findIndex((theta) => !Number.isFinite(theta));
  if (nan >= 0 || infinite >= 0) return overflowKind(thetas, before, infinite);
  const sizes = thetas.map(Math.abs);
  const start = Math.abs(first);
  const side = sideOf(thetas);
  const isEqual = (size: number) => Math.abs(size - start) <= sameSize * start;
  if (start < smallestNormal) return 'other';
  if (sizes.every(isEqual)) {
    return side === 'same' ? 'stays' : side === 'across' ? 'swings' : 'other';
  }
  if (sizes.slice(1).every((size) => size === 0)) return 'lands';
  if (everyMove(sizes, (from, to) => to < from || (from < smallestNormal && to <= from))) {
    if (side === 'across') return 'closer-across';
    if (side !== 'same') return 'other';
    const last = sizes.at(-1) ?? start;
    return last > slowFactor ** (sizes.length - 1) * start ? 'slow' : 'closer';
  }
  if (everyMove(sizes, (from, to) => to > from)) return away(side);
  // Noise of inexact derivatives around the minimum.
  return sizes.slice(1).every((size) => size <= sameSize * start) ? 'lands' : 'other';
}

/** Infinities, then nan, may end a walk that grew all the way; anything else is no simple walk. */
function overflowKind(
  thetas: readonly number[],
  before: readonly number[],
  infinite: number,
): RegimeKind {
  if (infinite < 1 || !thetas.slice(before.length).every(Number.isNaN)) return 'other';
  const finite = before.slice(0, infinite).map(Math.abs);
  const endsInfinite = before.slice(infinite).every((theta) => !Number.isFinite(theta));
  const grows = endsInfinite && everyMove(finite, (from, to) => to > from);
  return grows ? away(sideOf(before)) : 'other';
}

function everyMove(sizes: readonly number[], holds: (from: number, to: number) => boolean) {
  return sizes.slice(1).every((to, index) => holds(sizes[index] ?? to, to));
}

type Side = 'same' | 'across' | 'mixed';

/** On which side of the minimum θ is as it goes; at the minimum it is on none. */
function sideOf(thetas: readonly number[]): Side {
  const first = Math.sign(thetas[0] ?? 0);
  if (first === 0) return 'mixed';
  const isOn = (side: number, theta: number) => theta === 0 || Math.sign(theta) === side;
  if (thetas.every((theta) => isOn(first, theta))) return 'same';
  const turns = thetas.every((theta, step) => isOn(step % 2 === 0 ? first : -first, theta));
  return turns ? 'across' : 'mixed';
}

function away(side: Side): RegimeKind {
  return side === 'same' ? 'away' : side === 'across' ? 'away-across' : 'other';
}
