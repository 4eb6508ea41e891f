import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combinedMistakes, rightProgram } from './generated-program.js';
import { grader, pythonFile } from './grade-programs.js';

const submissions = [
  ...fc.sample(rightProgram, { seed: 2, numRuns: 5 }),
  ...fc.sample(combinedMistakes, { seed: 2, numRuns: 15 }),
].map(({ source }, index) => pythonFile(String(index), source));

describe('a report', () => {
  it('is the same in any order and company', async () => {
    const alone = new Map<string, string>();
    for (const submission of submissions) {
      alone.set(submission.id, JSON.stringify(await grader()(submission)));
    }
    const inAnyCompany = fc.shuffledSubarray(submissions, { minLength: 5 });

    await fc.assert(
      fc.asyncProperty(inAnyCompany, async (company) => {
        const grade = grader();
        for (const submission of company) {
          const report = JSON.stringify(await grade(submission));
          expect(report).toBe(alone.get(submission.id));
        }
      }),
      { numRuns: 6 },
    );
  });
});
