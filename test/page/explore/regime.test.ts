import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RegimeKind, regimeOf } from '#grader/page/explore/regime.js';

/** The model's walk, in floats as Python makes it. */
function modelWalk(start: number, rate: number, steps: number): number[] {
  const thetas = [start];
  for (let step = 0; step < steps; step++) {
    const theta = thetas[step] ?? start;
    thetas.push(theta - rate * (2 * theta));
  }
  return thetas;
}

const kind = (...thetas: (number | null)[]) => regimeOf(thetas).kind;
const starts = fc
  .double({ min: 1e-3, max: 1e3, noNaN: true })
  .chain((size) => fc.constantFrom(size, -size));
const steps = fc.integer({ min: 2, max: 200 });

function modelKind(rates: fc.Arbitrary<number>, expected: RegimeKind) {
  fc.assert(
    fc.property(starts, rates, steps, (start, rate, count) => {
      expect(kind(...modelWalk(start, rate, count))).toBe(expected);
    }),
  );
}

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe("the model's walk", () => {
  it('stays at a rate of 0', () => modelKind(fc.constant(0), 'stays'));
  it('is slow at low rates', () => modelKind(between(1e-4, 0.0249), 'slow'));
  it('is monotone below one half', () => modelKind(between(0.0251, 0.499), 'closer'));
  it('lands at once at one half', () => modelKind(fc.constant(0.5), 'lands'));
  it('overshoots, yet comes closer, above', () =>
    modelKind(between(0.501, 0.999), 'closer-across'));
  it('swings for ever at 1', () => modelKind(fc.constant(1), 'swings'));
  it('runs away above, changing sides', () => modelKind(between(1.001, 20), 'away-across'));
  it('runs away at rates that overflow at once', () =>
    modelKind(between(1e300, Number.MAX_VALUE / 4), 'away-across'));
  it('rests at the minimum at any rate', () => {
    fc.assert(
      fc.property(between(0, 20), steps, (rate, count) => {
        expect(kind(...modelWalk(0, rate, count))).toBe('rests');
      }),
    );
  });
});

describe('a walk of any numbers', () => {
  it('gets no name that one of its numbers contradicts', () => {
    const theta = fc.oneof(
      fc.constantFrom(0, -0, 1, -1, 0.5, -0.5, 2, -2, 1 / 0, -1 / 0, Number.NaN, null),
      fc.double(),
      fc.double({ min: -3, max: 3, noNaN: true }),
    );
    const named = new Set<RegimeKind>();
    fc.assert(
      fc.property(fc.array(theta, { maxLength: 6 }), (thetas) => {
        const name = kind(...thetas);
        named.add(name);
        expect(isShown(name, thetas), name).toBe(true);
      }),
      { numRuns: 20_000 },
    );
    // The numbers were wild enough to earn names too.
    expect([...named].length).toBeGreaterThan(6);
  });

  it('keeps its name when every θ is mirrored', () => {
    fc.assert(
      fc.property(fc.array(fc.double(), { maxLength: 5 }), (thetas) => {
        expect(kind(...thetas.map((theta) => -theta))).toBe(kind(...thetas));
      }),
    );
  });

  it('loses its simple name when one step does otherwise', () => {
    fc.assert(
      fc.property(
        starts,
        between(0.03, 0.49),
        fc.integer({ min: 1, max: 9 }),
        (start, rate, at) => {
          const thetas = modelWalk(start, rate, 10);
          thetas[at] = (thetas[at] ?? 0) * -1;
          expect(kind(...thetas)).toBe('other');
        },
      ),
    );
  });
});

describe('a walk', () => {
  it('of one step is too short to name', () => {
    expect(kind(1, 0)).toBe('too-few');
    expect(kind(1)).toBe('too-few');
    expect(kind()).toBe('too-few');
  });

  it('of a wrong sign runs away on one side', () => {
    expect(kind(1, 1.4, 1.96, 2.744)).toBe('away');
  });

  it('that shrinks below all floats came closer all the same', () => {
    expect(kind(1, 1e-200, 5e-324, 5e-324, 0, 0)).toBe('closer');
  });

  it('that swarms around the minimum from its first step on has landed there', () => {
    expect(kind(1, 1e-12, -3e-12, 2e-12)).toBe('lands');
    expect(kind(1, 1e-12, 1e-24, 1e-36)).toBe('closer');
  });

  it('that touches the minimum and leaves it is something else', () => {
    expect(kind(1, 0, 0.5)).toBe('other');
  });

  it('whose last steps gave no number is named as far as it is known', () => {
    expect(regimeOf([1, 0.6, 0.36, null, null])).toEqual({
      kind: 'closer',
      until: 2,
      hasGaps: false,
      overflow: null,
    });
  });

  it('with a gap is something else', () => {
    expect(regimeOf([1, 0.6, null, 0.216])).toMatchObject({
      kind: 'other',
      until: 3,
      hasGaps: true,
    });
  });

  it('that outgrows floats tells when', () => {
    expect(regimeOf(modelWalk(1, 20, 200))).toMatchObject({ kind: 'away-across', overflow: 194 });
  });

  it('that becomes nan without growing is something else', () => {
    expect(kind(1, 2, Number.NaN)).toBe('other');
    expect(kind(1, 2, 1 / 0, 3)).toBe('other');
  });
});

/** What each name says, told once more in the plainest way. */
function isShown(name: RegimeKind, given: readonly (number | null)[]): boolean {
  const known = given.filter((theta) => theta !== null);
  const sizes = known.map(Math.abs);
  const first = sizes[0] ?? 0;
  const pairs = sizes.slice(1).map((to, index) => [sizes[index] ?? 0, to] as const);
  const isSame = sizes.every((size) => Math.abs(size - first) <= 1e-9 * first);
  const isCloser = pairs.every(([from, to]) => to < from || (to <= from && from < 3e-308));
  const isFarther = pairs.every(([from, to]) => !(to <= from) || from === Number.POSITIVE_INFINITY);
  const sides = known.filter((theta) => !Number.isNaN(theta)).map(Math.sign);
  const oneSide = sides.every((side) => side === 0 || side === sides[0]);
  const across = sides.every(
    (side, index) => side === 0 || side === (sides[0] ?? 0) * (-1) ** index,
  );
  const last = sizes.at(-1) ?? 0;
  const half = 0.95 ** (sizes.length - 1) * first;
  const isGapless = given.slice(0, known.length).every((theta) => theta !== null);
  const shown: Record<RegimeKind, boolean> = {
    'too-few': known.length < 3,
    rests: known.every((theta) => theta === 0),
    stays: isSame && oneSide,
    slow: isCloser && oneSide && last > half,
    closer: isCloser && oneSide && last <= half,
    lands: sizes.slice(1).every((size) => size <= 1e-9 * first) && (sizes[1] === 0 || !isCloser),
    'closer-across': isCloser && across,
    swings: isSame && across && !oneSide,
    away: isFarther && oneSide,
    'away-across': isFarther && across,
    other: true,
  };
  return shown[name] && (name === 'other' || name === 'too-few' || isGapless);
}
