import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin } from '#grader/core/checks/value-law.js';
import { loopName, stepName } from '#reference/gradient-descent/calls.js';
import { model, standInModel } from '#reference/gradient-descent/model.js';

type Form = (theta: number, rate: number, factor: number) => number;

/** Single steps in the algebraic forms of numerics.md D.2. */
const forms: Readonly<Record<string, Form>> = {
  'θ − λ(cθ)': (theta, rate, c) => theta - rate * (c * theta),
  'θ − (λc)θ': (theta, rate, c) => theta - rate * c * theta,
  'θ(1 − cλ)': (theta, rate, c) => theta * (1 - c * rate),
  'θ − λθ·c/2 − λθ·c/2': (theta, rate, c) =>
    theta - rate * theta * (c / 2) - rate * theta * (c / 2),
  'single precision': (theta, rate, c) => {
    const f = Math.fround;
    return f(f(theta) - f(f(f(c) * f(rate)) * f(theta)));
  },
};

const inputs = fc
  .record({
    eighths: fc.integer({ min: -64, max: 64 }),
    twentieths: fc.integer({ min: 0, max: 50 }),
    steps: fc.integer({ min: 1, max: 60 }),
    factor: fc.constantFrom(2, 1.3, 1.75, 2.3, 2.9),
  })
  .map(({ eighths, twentieths, steps, factor }) => ({
    theta: eighths / 8,
    rate: twentieths / 20,
    steps,
    factor,
  }))
  .filter(({ theta, rate, steps, factor }) => {
    // numerics.md D.4: correct forms disagree next to cλ = 1, and where single precision ends.
    const ratio = Math.abs(1 - factor * rate);
    const last = Math.abs(theta) * ratio ** steps;
    return ratio >= 0.02 && (theta === 0 || (last >= 1e-13 && last <= 1e3));
  });

describe('model', () => {
  it.each([
    [[3, 0.2], 1.7999999999999998],
    [[-1.7, 0.3], -0.68],
    [[1e-10, 0.1], 8.000000000000001e-11],
    [[3, 0.5], 0],
  ])('gives the exact step %j, rounded once', (args, value) => {
    expect(model.expect(stepName, args).value).toBe(value);
  });

  it.each([
    [[1, 0.2, 20], 3.6561584400629733e-5],
    [[1, 0.001, 300], 0.5484820084336942],
    [[1, 10, 20], 3.758997345754596e25],
    [[-4, 0.3, 7], -0.006553600000000002],
    [[1e-3, 0.1, 100], 2.0370359763344832e-13],
    [[7, 1, 5], -7],
  ])('gives the exact run %j, rounded once', (args, value) => {
    expect(model.expect(loopName, args).value).toBe(value);
  });

  it('gives the stand-in its own factor', () => {
    expect(standInModel(1.37).expect(loopName, [3, 0.2, 5]).value).toBe(0.6050682410921279);
  });

  it('asks for equality after no steps', () => {
    expect(model.expect(loopName, [3, 0.2, 0])).toEqual({ value: 3, tolerance: 0 });
  });

  it('asks for a millionth of the natural scale, and for more room over many steps', () => {
    expect(model.expect(stepName, [3, 0.2]).tolerance).toBeCloseTo(3 * 1.4 * 1e-6, 15);
    expect(model.expect(stepName, [3, 0.5]).tolerance).toBeCloseTo(3 * 2e-6, 15);
    expect(model.expect(loopName, [1, 0.001, 300]).tolerance).toBeCloseTo(
      0.998 ** 299 * 1.002 * 1200 * 2 ** -24,
      15,
    );
  });

  it.each(Object.entries(forms))('accepts every right loop of the form %s', (_name, form) => {
    fc.assert(
      fc.property(inputs, ({ theta, rate, steps, factor }) => {
        let value = theta;
        for (let index = 0; index < steps; index += 1) {
          value = form(value, rate, factor);
        }
        const right = standInModel(factor).expect(loopName, [theta, rate, steps]);
        expect(isWithin(value, right.value, right.tolerance)).toBe(true);
      }),
    );
  });

  it('refuses one step more or less wherever the two differ at all', () => {
    fc.assert(
      fc.property(
        inputs.filter(
          ({ theta, rate, factor }) =>
            theta !== 0 && rate > 0 && Math.abs(1 - Math.abs(1 - factor * rate)) > 0.01,
        ),
        ({ theta, rate, steps, factor }) => {
          const right = standInModel(factor).expect(loopName, [theta, rate, steps]);
          for (const other of [steps - 1, steps + 1]) {
            const { value } = standInModel(factor).expect(loopName, [theta, rate, other]);
            expect(isWithin(value, right.value, right.tolerance)).toBe(false);
          }
        },
      ),
    );
  });
});
