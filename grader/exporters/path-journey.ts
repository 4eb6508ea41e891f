// What kind of walk a path is, for words beside the picture.

/** θ after a number of steps; `null` where no finite number arrived. */
export type PathPoint = readonly [step: number, theta: number | null];

/** Walks that end in `across` change the side with every step. */
export type JourneyShape =
  | 'arrives'
  | 'stays'
  | 'closer'
  | 'closer-across'
  | 'farther'
  | 'farther-across'
  | 'equal-across'
  | 'other';

/** Relative difference below which two sizes count as one: far below what a picture shows. */
const sameSize = 1e-9;

/** A path as it was asked for; what is not a finite number is `null`. */
export function finitePoints(
  steps: readonly number[],
  thetas: readonly (number | null)[],
): PathPoint[] {
  return steps.map((step, index) => {
    const theta = thetas[index] ?? null;
    return [step, theta !== null && Number.isFinite(theta) ? theta : null];
  });
}

interface KnownPoint {
  readonly step: number;
  readonly theta: number;
}

export interface Ends {
  readonly first: KnownPoint;
  readonly last: KnownPoint;
}

/** Its first and its last known point, which may be one; `null` where none is known. */
export function endsOf(path: readonly PathPoint[]): Ends | null {
  const known = knownPoints(path);
  const [first] = known;
  const last = known.at(-1);
  return first === undefined || last === undefined ? null : { first, last };
}

/** The kind of walk of the points that are known. */
export function journeyShape(points: readonly PathPoint[]): JourneyShape {
  const known = knownPoints(points);
  const ends = endsOf(points);
  if (ends === null || known.length === 1) return 'other';
  const { first, last } = ends;
  const sizes = known.map(({ theta }) => Math.abs(theta));
  const moves = sizes.slice(1).map((size, index) => sizeMove(sizes[index] ?? size, size));
  const only = (...kinds: readonly SizeMove[]) => moves.every((move) => kinds.includes(move));
  if (last.theta === 0) return only('closer', 'equal') ? arrival(first.theta) : 'other';
  const side = Math.sign(first.theta);
  const stays = known.every(({ theta }) => Math.sign(theta) === side);
  const turns = known.every(
    ({ step, theta }) => Math.sign(theta) === side * (-1) ** (step - first.step),
  );
  if (only('equal')) return stays ? 'stays' : turns ? 'equal-across' : 'other';
  if (only('closer')) return stays ? 'closer' : turns ? 'closer-across' : 'other';
  if (only('farther')) return stays ? 'farther' : turns ? 'farther-across' : 'other';
  return 'other';
}

function knownPoints(path: readonly PathPoint[]): readonly KnownPoint[] {
  return path.flatMap(([step, theta]) => (theta === null ? [] : [{ step, theta }]));
}

type SizeMove = 'closer' | 'equal' | 'farther';

function arrival(start: number): JourneyShape {
  return start === 0 ? 'stays' : 'arrives';
}

function sizeMove(from: number, to: number): SizeMove {
  if (Math.abs(to - from) <= sameSize * from) return 'equal';
  return to < from ? 'closer' : 'farther';
}
