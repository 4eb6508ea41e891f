import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Results, SubmissionResult } from '#grader/core/model/report.js';
import { resultsSchema } from '#grader/exporters/results-schema.js';
import { filesIn, grader, sampleClass, temporaryFolder } from '../support/run-grader.js';

const out = temporary();
const first = await grader(['batch', sampleClass, '--out', out, '--jobs', '2']);
const results = JSON.parse(readFileSync(path.join(out, 'results.json'), 'utf8')) as Results;

function temporary(): string {
  return path.join(sampleClass, '..', 'dist', 'test-reports', 'sample-class');
}

describe('grading the sample class', () => {
  it('ends well', () => {
    expect(first.code).toBe(0);
    expect(first.out).toContain('Reports: ');
    expect(resultsSchema.parse(results)).toMatchObject({ complete: true, seed: 1, maxScore: 100 });
  });

  it.each(results.submissions.map((each) => [each.id, each] as const))(
    'gives %s the verdict that its name tells',
    (id, { verdict, status, score, checks, functions }) => {
      expect([status, verdict]).toEqual(['graded', id.slice(0, id.indexOf('-'))]);
      const points = checks.reduce((sum, check) => sum + check.points, 0);
      const ofFunctions = Object.values(functions).reduce((sum, each) => sum + each.score, 0);
      expect([points, ofFunctions]).toEqual([score, score]);
    },
  );

  it('gives the scores and findings that were agreed', async () => {
    const agreed = results.submissions.map(summary).join('\n');
    await expect(`${agreed}\n`).toMatchFileSnapshot('goldens/sample-class.txt');
  });

  it('charges endless loops to the function that hangs, and to nobody else', () => {
    const endless = results.submissions.filter(({ id }) => id.includes('endless'));
    expect(endless).not.toHaveLength(0);
    for (const { functions } of endless) {
      expect(functions.single_step_gradient_descent).toMatchObject({ score: 50 });
      expect(functions.gradient_descent).toMatchObject({ score: 0, status: 'graded' });
    }
  });

  it('writes the same bytes again, with one worker or two', async () => {
    const again = temporaryFolder();
    const { code } = await grader(['batch', sampleClass, '--out', again, '--jobs', '1']);
    expect(code).toBe(0);
    expect(filesIn(again)).toEqual(filesIn(out));
  });

  it('writes student pages of 60 KB at most, without script or link', () => {
    for (const [name, text] of filesIn(out)) {
      if (!name.startsWith('students/')) continue;
      expect(Buffer.byteLength(text), name).toBeLessThanOrEqual(60_000);
      expect(text, name).not.toMatch(/<script|<a\b/);
    }
  });

  it('leads from no student’s page to another one', () => {
    const files = filesIn(out);
    const pages = results.submissions.map((each) => ({ each, html: files.get(each.page) ?? '' }));
    for (const { each, html } of pages) {
      expect(html).toContain(each.id);
      for (const other of results.submissions) {
        if (other.id !== each.id) expect(html, each.id).not.toContain(other.page);
      }
    }
  });

  it('writes one page for each student and nothing of this machine', () => {
    const files = filesIn(out);
    for (const { page } of results.submissions) expect([...files.keys()]).toContain(page);
    expect(files.size).toBe(results.submissions.length + 4);
    for (const [name, text] of files) {
      expect(text.includes(sampleClass), name).toBe(false);
    }
  });
});

function summary({ id, score, functions, checks, diagnoses, remarks }: SubmissionResult): string {
  const parts = Object.values(functions).map((each) => each.score);
  const failed = checks.filter((check) => check.status === 'failed').map((check) => check.id);
  return [
    `${id}: ${score} = ${parts.join(' + ')}`,
    ...diagnoses.map((each) => `  diagnosis ${each.id} (${each.function})`),
    ...remarks.map((each) => `  remark ${each.id}`),
    ...failed.map((check) => `  failed ${check}`),
  ].join('\n');
}
