import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { submissionResultSchema } from '#grader/exporters/results-schema.js';
import { grader, sampleClass, temporaryFolder } from '../support/run-grader.js';

const right = path.join(sampleClass, 'passed-textbook.py');
const wrong = path.join(sampleClass, 'partial-wrong-sign.py');

describe('grader check', () => {
  it('ends with 0 for full marks', async () => {
    const { code, out } = await grader(['check', right]);
    expect(code).toBe(0);
    expect(out).toMatch(/Complete +100 of 100/);
  });

  it('ends with 1 below full marks and shows the failing call', async () => {
    const { code, out } = await grader(['check', wrong]);
    expect(code).toBe(1);
    expect(out).toMatch(/Partly there +55 of 100/);
    expect(out).toMatch(/single_step_gradient_descent\(.*\)\n\s+Your function gave/);
  });

  it('asks a question, and goes as far as --hint says', async () => {
    const asked = await grader(['check', wrong]);
    expect(asked.out).toContain('What to do next\n  The step walks uphill');
    expect(asked.out).not.toContain('Hint:');

    const told = await grader(['check', wrong, '--hint', '3']);
    expect(told.out).toMatch(/Hint: [\s\S]*Plainly: /);

    const silent = await grader(['check', wrong, '--hint', '0']);
    expect(silent.out).not.toContain('What to do next');
  });

  it('refuses other amounts of help', async () => {
    const { code, err } = await grader(['check', wrong, '--hint', '4']);
    expect([code, err]).toEqual([2, expect.stringContaining('from 0 to 3, not "4"')]);
  });

  it('prints one element of results.json with --json, and nothing else', async () => {
    const { out, err } = await grader(['check', wrong, '--json']);
    const result = submissionResultSchema.parse(JSON.parse(out));
    expect(result).toMatchObject({ id: 'partial-wrong-sign', score: 55, verdict: 'partial' });
    expect(err).toBe('');
  });

  it('writes the page with --html', async () => {
    const file = path.join(temporaryFolder(), 'report.html');
    await grader(['check', wrong, '--html', file]);
    expect(readFileSync(file, 'utf8')).toContain('<h1>');
  });

  it('refuses a report that cannot be written', async () => {
    const { code, err } = await grader(['check', right, '--html', '/proc/report.html']);
    expect([code, err]).toEqual([2, expect.stringContaining('cannot be written.')]);
  });

  it('checks again after every save with --watch, until Ctrl-C', async () => {
    const file = path.join(temporaryFolder(), 'solution.py');
    writeFileSync(file, readFileSync(wrong));
    let checks = 0;
    const { code, out } = await grader(['check', file, '--watch'], (text, kill) => {
      if (text.includes('Watching')) writeFileSync(file, readFileSync(right));
      if (/\d+ of 100/.test(text)) checks++;
      if (checks === 2) kill('SIGINT');
    });
    expect(code).toBe(130);
    expect(out).toMatch(/55 of 100[\s\S]*100 of 100/);
  });
});

describe('grader replay', () => {
  it('reproduces every counterexample of a report', async () => {
    const { out } = await grader(['check', wrong, '--json']);
    const { checks } = submissionResultSchema.parse(JSON.parse(out));
    const found = checks.flatMap(({ id, counterexample }) =>
      counterexample?.path ? [{ id, ...counterexample, path: counterexample.path }] : [],
    );
    expect(found.length).toBeGreaterThan(3);
    for (const { id, seed, path: at, call, actual } of found.slice(0, 4)) {
      const args = ['--check', id, '--seed', String(seed), '--path', at];
      const replayed = await grader(['replay', wrong, ...args]);
      expect(replayed.code).toBe(1);
      expect(replayed.out).toContain(call);
      expect(replayed.out).toContain(`gave ${actual};`);
      const mended = await grader(['replay', right, ...args]);
      expect([mended.code, mended.out]).toEqual([0, `${id} holds there now.\n`]);
    }
  });
});
