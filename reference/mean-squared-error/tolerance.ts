// How far a right program may be from the exact answer.
//
// u = 2⁻⁵³ is the rounding of one operation on doubles. On its way into the answer a square goes
// through at most: two for the difference (it counts twice), two for the square (a power that is
// good to one unit in the last place), n − 1 additions, two for the division (or a product with a
// rounded 1/n), and one for the exact answer's own rounding. The expanded form, mean p² − 2 mean pt
// + mean t², has two more, and there the sizes that are rounded add up to (|p| + |t|)² a pair, not
// to (p − t)². A running mean rounds three times a pair: the difference from the mean so far, its
// share, and the sum; each is passed on without growth. So every one of these stays within 4n + 8
// roundings of the largest (|p| + |t|)², which is (2 · size)² for numbers up to `size`: k roundings
// of M come to at most kuM / (1 − ku).

const unit = 2 ** -53;

/** The largest error of a right program on lists of so many pairs of numbers up to `size`. */
export function errorBound(pairs: number, size: number): number {
  const roundings = (4 * pairs + 8) * unit;
  return (roundings / (1 - roundings)) * (2 * size) ** 2;
}

/** The longest lists that are asked, and the largest numbers in them; a test holds checks to both. */
export const asked = { pairs: 60, size: 16 } as const;

/**
 * What is accepted. The relative part lets single precision pass, which torch has unless told
 * otherwise: in eighths all differences, squares and sums that are asked are exact there, too
 * (multiples of 1/64 below 2²⁴/64), and what is left of it, the division, a product with 1/n and
 * the way back, stays within four of its roundings. No wrong program comes near that on purpose:
 * two different sums of squares are 1/64 apart.
 */
export const tolerance = {
  absolute: errorBound(asked.pairs, asked.size),
  relative: 4 * 2 ** -24,
} as const;
