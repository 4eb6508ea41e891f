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

/** The kind of walk of the points that are known. */
export function journeyShape(points: readonly PathPoint[]): JourneyShape {
  const known = points.flatMap(([step, theta]) => (theta === null ? [] : [{ step, theta }]));
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === first || last === undefined) return 'other';
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

type SizeMove = 'closer' | 'equal' | 'farther';

function arrival(start: number): JourneyShape {
  return start === 0 ? 'stays' : 'arrives';
}

function sizeMove(from: number, to: number): SizeMove {
  if (Math.abs(to - from) <= sameSize * from) return 'equal';
  return to < from ? 'closer' : 'farther';
}
