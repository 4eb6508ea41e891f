import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameIndex } from '#grader/core/report/name-index.js';
import { createPages } from '#grader/exporters/create-pages.js';
import { findPython } from '#grader/exporters/lecture-python.js';
import {
  type LectureSample,
  lectureSamples,
  withoutClassmates,
} from '#grader/exporters/lecture-sample.js';
import { type LectureMistake, LectureTally } from '#grader/exporters/lecture-tally.js';
import { results, submissionResult } from '../support/builders.js';
import { fakeExercise } from '../support/fake-exercise.js';
import { tagShape, withPayload } from '../support/html.js';
import { partialReport, sampleReports } from '../support/sample-reports.js';

const { lecturePage } = createPages();
const options = { lang: 'en', afterDeadline: true } as const;
const context = { graderVersion: '0.1.0', limits: [], options };
const [wrongSign] = lectureSamples(partialReport, fakeExercise, findPython);

function sample(overrides: Partial<LectureSample>): LectureSample {
  if (wrongSign === undefined) throw new Error('The wrong sign has no sample.');
  return { ...wrongSign, ...overrides };
}

function page(mistakes: readonly LectureMistake[], graded = 4): string {
  const submissions = Array.from({ length: graded }, (_, n) => submissionResult({ id: `s${n}` }));
  return lecturePage(mistakes, results({ submissions }), fakeExercise, context);
}

/** The wrong sign of a student whose code and answers are these. */
function samplesOf(code: readonly string[], actual = '4.2'): readonly LectureSample[] {
  const { result, details } = partialReport;
  const checks = result.checks.map((check) => ({
    ...check,
    counterexample: check.counterexample && { ...check.counterexample, actual },
  }));
  const blocks = [{ cell: null, lines: code, mark: null }];
  return lectureSamples(
    { result: { ...result, checks }, details: { ...details, code: blocks } },
    fakeExercise,
    findPython,
  );
}

describe("a lecture's sample", () => {
  it('holds no word of an id, a file or a name, and no exception’s own words', () => {
    const head = 'def single_step_gradient_descent(theta, learning_rate):';
    const plain = [head, '    return theta + 1'];

    expect(samplesOf(plain)[0]?.code).toEqual(plain);
    for (const naming of ['grace_theta', 'HopperTheta', 'myHopper', 'x_s1906']) {
      expect(samplesOf([head, `    ${naming} = theta`])[0]?.code, naming).toBeNull();
    }
    expect(samplesOf(plain, 'ValueError: ask Grace')[0]?.call?.actual).toBe('ValueError');
    expect(samplesOf(plain, "'Grace'")[0]?.call).toBeNull();
  });

  it('holds no name of anybody else in the class either', () => {
    const alan = { text: 'Alan Turing', pseudonym: 'p-1', needsCapital: false };
    const everybody = nameIndex([alan, { ...alan, text: 'turing' }]);
    const head = 'def single_step_gradient_descent(theta, learning_rate):';
    const shown = (line: string, actual?: string) =>
      samplesOf([head, line], actual).map((each) => withoutClassmates(each, everybody))[0];

    expect(shown('    return theta + 1')).toEqual(samplesOf([head, '    return theta + 1'])[0]);
    expect(shown('    return theta + 1 + turing')?.code).toBeNull();
    expect(shown('    return turing_theta')?.rank).toBe(samplesOf(['x = 1'])[0]?.rank);
    expect(shown('    return theta + 1', "'alan turing'")?.call).toBeNull();
  });

  it('shows the submission’s own path', () => {
    const { figures } = partialReport.details;

    const figure = wrongSign?.figure;

    expect(figure).not.toBeNull();
    expect(figures).toContain(figure);
  });

  it('is one of a graded submission, for the share is one of those', () => {
    const { result, details } = partialReport;
    const ungraded = { ...result, status: 'ungraded', verdict: 'ungraded', score: null } as const;

    expect(lectureSamples({ result: ungraded, details }, fakeExercise, findPython)).toEqual([]);
  });
});

describe("a lecture's tally", () => {
  it('counts and keeps the same sample in whatever order submissions come', () => {
    const one = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      rank: fc.nat({ max: 2 }),
      title: fc.constantFrom('x', 'y'),
      fingerprint: fc.constantFrom('0', '1'),
    });
    const tallied = (all: readonly { fingerprint: string; id: string; rank: number }[]) => {
      const tally = new LectureTally();
      for (const { fingerprint, ...rest } of all) tally.add([sample(rest)], fingerprint);
      return tally.mistakes;
    };
    const orders = fc
      .array(one, { maxLength: 8 })
      .chain((all) =>
        fc.tuple(
          fc.constant(all),
          fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
        ),
      );
    fc.assert(
      fc.property(orders, ([all, shuffled]) => {
        expect(tallied(shuffled)).toEqual(tallied(all));
        expect(tallied(all).reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
      }),
    );
  });
});

describe("a lecture's page", () => {
  it('names and links to nobody', () => {
    const tally = new LectureTally();
    for (const each of sampleReports) {
      tally.add(lectureSamples(each, fakeExercise, findPython), each.result.fingerprint);
    }

    const html = page(tally.mistakes);

    expect(html).toContain('The step walks uphill');
    expect(html).not.toMatch(/lovelace|hopper|babbage|turing|grace|s1906|students\//i);
    expect(html).not.toMatch(/href|<a\b|<script/i);
  });

  it('shows five mistakes at most, each with its share of the graded ones', () => {
    const mistakes = Array.from({ length: 7 }, (_, n) => ({
      count: 7 - n,
      sample: sample({ id: `m${n}`, title: `Mistake ${n}` }),
    }));

    const html = page(mistakes, 9);

    expect(html.match(/<section/g)).toHaveLength(5);
    expect(html).toContain('7 of 9 graded, 78 %');
    expect(html).not.toContain('Mistake 5');
  });

  it('has a text for each figure', () => {
    const html = page([{ count: 1, sample: sample({}) }]);

    const ids = /<svg [^>]*aria-labelledby="(\S+) (\S+)"/.exec(html) ?? [];
    expect(ids).toHaveLength(3);
    for (const id of ids.slice(1)) expect(html).toMatch(new RegExp(`id="${id}">[^<]{9,}<`));
  });

  it('escapes hostile text', () => {
    const mistakes = [{ count: 1, sample: sample({}) }];
    const hostile = page(withPayload(mistakes, `</style><script>alert("1")</script>\u202e`));

    expect(tagShape(hostile)).toEqual(tagShape(page(mistakes)));
    expect(hostile).not.toContain('\u202e');
  });

  it('says so where nobody made a mistake with a name', () => {
    expect(page([], 0)).toContain('No mistake with a name was made.');
  });
});
