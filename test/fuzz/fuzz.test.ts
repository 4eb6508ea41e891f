// Whatever is handed in: intake and grading end in a report, and never blame the grader.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { submissionResultSchema } from '#grader/exporters/results-schema.js';
import { readSubmission } from '#grader/intake/read-submission.js';
import { packageRoot } from '#grader/package-root.js';
import { gradeFully, newEngine, shown } from '../attacks/harness.js';
import { mutantOf } from './mutants.js';
import { notebookOf } from './notebooks.js';
import { pythonLikeText } from './python-text.js';

const seed = 20_260_101;
const engine = newEngine();
const folder = mkdtempSync(path.join(os.tmpdir(), 'fuzz-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const real = ['submissions', 'test/corpus'].flatMap((name) =>
  readdirSync(path.join(packageRoot, name), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.py'))
    .sort()
    .map((file) => readFileSync(path.join(packageRoot, name, file), 'utf8')),
);
const mutant = mutantOf(real);
const bytes = fc
  .tuple(
    fc.constantFrom([], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], [0x80], [0x1f, 0x8b]),
    fc.uint8Array({ maxLength: 300 }),
  )
  .map(([start, rest]) => new Uint8Array([...start, ...rest]));

describe(`grading (seed ${seed})`, () => {
  graded('random bytes', 'py', bytes, 80);
  graded('text like Python', 'py', pythonLikeText, 150);
  graded('text like Python in a body', 'py', pythonLikeText.map(inBody), 150);
  graded('changed real submissions', 'py', mutant, 200);
  graded('random bytes of a notebook', 'ipynb', bytes, 30);
  graded('notebooks', 'ipynb', notebookOf(fc.oneof(mutant, pythonLikeText)), 150);
});

function graded(
  what: string,
  ending: string,
  contents: fc.Arbitrary<string | Uint8Array>,
  numRuns: number,
): void {
  it(`of ${what} ends in a sound report: ${numRuns} runs`, async () => {
    const property = fc.asyncProperty(contents, async (content) => {
      const file = path.join(folder, `one.${ending}`);
      writeFileSync(file, content);
      const report = await gradeFully(engine, await readSubmission(file));
      const { result } = report;

      expect(submissionResultSchema.safeParse(result).error).toBeUndefined();
      expect(result.blame).not.toBe('grader');
      expect(result.score ?? 0).toBeLessThanOrEqual(result.maxScore);
      expect(result.checks.every(({ points, maxPoints }) => points <= maxPoints)).toBe(true);
      expect(shown(report).page).toContain('</html>');
    });
    await fc.assert(property, { seed, numRuns, endOnFailure: true });
  });
}

function inBody(text: string): string {
  const body = `    ${text.replaceAll('\n', '\n    ')}`;
  return [
    'def single_step_gradient_descent(theta, learning_rate):',
    body,
    'def gradient_descent(theta, learning_rate, number_steps):',
    body,
    '',
  ].join('\n');
}
