import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyCheck } from '#grader/core/checks/property-check.js';
import type { Case } from '#grader/core/model/check.js';
import { float, type Question } from '#grader/core/model/question.js';

const f = (value: number): Question => ({ function: 'f', args: [float(value)] });

const arbitraries: [fc.Arbitrary<number>, fc.Arbitrary<number>] = [
  fc.integer({ min: -50, max: 50 }),
  fc.nat({ max: 9 }),
];

const check = propertyCheck({
  id: 'sum-is-small',
  function: 'f',
  points: 3,
  sentence: { en: 'Sums are small.', fr: 'Les sommes sont petites.' },
  domain: '',
  why: 'A test.',
  arbitraries,
  runs: 20,
  examples: [
    [1, 2],
    [40, 9],
  ],
  questions: (a, b) => [f(a), f(b)],
  law: (number, a, b) =>
    number(f(a)) >= 0 ? null : { question: f(b), expected: { id: 'more', number: null } },
});

/** Where seed 3 fails first, as judging would find it. */
async function firstFailing(fails: (instance: Case) => Promise<boolean>): Promise<number> {
  const outcomes = await Promise.all(check.cases(3).map(fails));
  return outcomes.indexOf(true);
}

/** The inputs of a case, read off its questions. */
const inputs = ({ questions }: Case) =>
  questions.map(({ args: [first] }) => (first?.kind === 'float' ? first.value : null));

describe('propertyCheck', () => {
  it('draws what fast-check itself runs with the same seed', async () => {
    const ran: number[][] = [];
    await fc.check(
      fc.asyncProperty(...arbitraries, async (a, b) => {
        ran.push([a, b]);
      }),
      {
        seed: 7,
        numRuns: 22,
        examples: [
          [1, 2],
          [40, 9],
        ],
      },
    );

    expect(check.cases(7).map(inputs)).toEqual(ran);
  });

  it('draws the same cases again for the same seed', () => {
    const first = check.cases(5).map(inputs);
    check.cases(6);

    expect(check.cases(5).map(inputs)).toEqual(first);
    expect(check.cases(6).map(inputs)).not.toEqual(first);
  });

  it('shrinks to the smallest failing case and finds it again by its path', async () => {
    const fails = async (instance: Case) => {
      const [a = null, b = null] = inputs(instance);
      return a !== null && b !== null && a + b >= 12;
    };

    const first = await firstFailing(fails);
    const shrunk = await check.shrink(3, first, fails);

    expect(shrunk).not.toBeNull();
    const [a = null, b = null] = shrunk === null ? [] : inputs(shrunk.case);
    expect(Number(a) + Number(b)).toBe(12);
    expect(shrunk?.path).toMatch(new RegExp(`^${first}(:|$)`));
    const again = check.caseAt(3, shrunk?.path ?? '');
    expect(again === null ? null : inputs(again)).toEqual([a, b]);
  });

  it('names an unshrunk case by its place', () => {
    for (const [index, instance] of check.cases(9).entries()) {
      const found = check.caseAt(9, String(index));
      expect(found === null ? null : inputs(found)).toEqual(inputs(instance));
    }
  });

  it('finds nothing to shrink where nothing fails', async () => {
    expect(await check.shrink(1, 0, async () => false)).toBeNull();
  });

  it('has no case where a path leads nowhere', () => {
    expect(check.caseAt(1, 'nonsense')).toBeNull();
    expect(check.caseAt(1, '0:99999:3')).toBeNull();
  });
});
