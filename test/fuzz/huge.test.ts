// Files that are as large as intake lets them be. What takes time by the square of their size would
// not end before the test does.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { submissionResultSchema } from '#grader/exporters/results-schema.js';
import { readSubmission } from '#grader/intake/read-submission.js';
import { gradeFully, newEngine, shown } from '../attacks/harness.js';
import { notebookText } from '../intake/folder-of.js';
import { temporaryFolder } from '../support/run-grader.js';

const mebibyte = 1_048_576;
const engine = newEngine();

describe('a huge file', () => {
  it.each<[string, string, string]>([
    ['line ends', 'py', '\n'.repeat(mebibyte)],
    ['blanks', 'py', ' '.repeat(mebibyte)],
    ['brackets', 'py', '('.repeat(mebibyte)],
    ['quotes', 'py', '"'.repeat(mebibyte)],
    ['backslashes', 'py', '\\\n'.repeat(mebibyte / 2)],
    ['short statements', 'py', 'x;'.repeat(mebibyte / 2)],
    ['a sum', 'py', `x = ${'1+'.repeat(mebibyte / 2 - 4)}1`],
    ['digits', 'py', '1'.repeat(mebibyte)],
    ['nested formats', 'py', 'f"{'.repeat(16_000)],
    ['definitions', 'py', 'def gradient_decent():\n  pass\n'.repeat(1500)],
    ['broken lines', 'py', '= = =\n'.repeat(8000)],
    ['cells', 'ipynb', notebookText(...Array<string>(40_000).fill('x = 1'))],
    ['broken cells', 'ipynb', notebookText(...Array<string>(40_000).fill('= ='))],
    ['magics', 'ipynb', notebookText('%matplotlib\n'.repeat(80_000))],
    ['nested lists', 'ipynb', '['.repeat(5 * mebibyte)],
  ])('of %s ends in a sound report', async (_what, ending, text) => {
    const file = path.join(temporaryFolder(), `huge.${ending}`);
    writeFileSync(file, text);
    const report = await gradeFully(engine, await readSubmission(file));

    expect(submissionResultSchema.safeParse(report.result).error).toBeUndefined();
    expect(report.result).toMatchObject({ score: 0, blame: 'student' });
    expect(shown(report).page.length).toBeLessThan(20 * mebibyte);
  });
});
