import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookAtSource } from '#grader/source/look-at-source.js';
import { alike, remarkOnly } from '#reference/gradient-descent/wrong-models/alike.js';
import {
  type CombinedProgram,
  callingPrograms,
  inlinedPrograms,
} from '../../support/combined-programs.js';
import { corpus, diagnosesOf, gradePython, withoutLook } from '../../support/python-students.js';

describe('a right program', () => {
  it('has no diagnosis, and a remark where its numbers show how they were worked out', async () => {
    const remarks: Record<string, readonly string[]> = {};
    for (const { file, source } of corpus('right')) {
      const { result, details } = await gradePython(source, withoutLook);
      expect(details.diagnosis, file).toEqual([]);
      if (result.remarks.length > 0) {
        remarks[file] = result.remarks.map(({ id }) => id);
      }
    }
    expect(remarks).toEqual({
      'central-difference.py': ['numeric-slope'],
      'forward-difference.py': ['nearly-there-forward-difference'],
      'single-precision.py': ['single-precision'],
    });
  });

  it('has none at another seed and with a look at the source', async () => {
    for (const { file, source } of corpus('right')) {
      const { details } = await gradePython(source, lookAtSource, 2026);
      expect(details.diagnosis, file).toEqual([]);
    }
  });
});

describe('a single mistake', () => {
  const wrong = corpus('wrong');

  it.each([
    ['by numbers and texts of errors', withoutLook],
    ['with a look at the source', lookAtSource],
  ])('has its name %s', async (_how, look) => {
    const misses: string[] = [];
    for (const { file, id, source } of wrong) {
      const { result } = await gradePython(source, look);
      const first = result.diagnoses[0]?.id ?? 'none';
      expect(remarkOnly).not.toContain(first);
      const isRight = remarkOnly.includes(id) ? first === 'none' : isAlike(first, id);
      if (!isRight) {
        misses.push(`${file}: ${first}`);
      }
    }
    expect(misses.length).toBeLessThanOrEqual(0.03 * wrong.length);
    expect(misses).toMatchSnapshot();
  });
});

describe('two mistakes', () => {
  it('both have their names', async () => {
    const programs = [callingPrograms, inlinedPrograms].flatMap((each) =>
      fc.sample(each, { seed: 1, numRuns: 120 }),
    );
    const misses: string[] = [];
    for (const program of programs) {
      const { step, loop } = diagnosesOf(await gradePython(program.source, withoutLook));
      if (!namesBoth(program, step, loop)) {
        misses.push(`${program.kind}: ${program.step} + ${program.loop}: ${step} + ${loop}`);
      }
    }
    // Most of these pairs show one mistake alone: the rate does not matter to a step without one.
    expect([...new Set(misses)].sort()).toMatchSnapshot();
    expect(misses.length).toBeLessThanOrEqual(0.1 * programs.length);
  });
});

function namesBoth(
  { step, loop }: CombinedProgram,
  [first = 'none']: readonly string[],
  [second = 'none']: readonly string[],
): boolean {
  return isAlike(first, step) && isAlike(second, loop);
}

function isAlike(a: string, b: string): boolean {
  return a === b || alike.some((group) => group.includes(a) && group.includes(b));
}
