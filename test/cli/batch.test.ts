import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Results } from '#grader/core/model/report.js';
import { resultsSchema } from '#grader/exporters/results-schema.js';
import { filesIn, grader, sampleClass, temporaryFolder } from '../support/run-grader.js';

const rightSource = readFileSync(path.join(sampleClass, 'passed-textbook.py'), 'utf8');

describe('a folder with all kinds of files', () => {
  it('is graded whole, whatever is in them', async () => {
    const folder = temporaryFolder();
    const put = (name: string, content: string | Buffer) => {
      writeFileSync(path.join(folder, name), content);
    };
    put('bom.py', `\ufeff${rightSource}`);
    put('crlf.py', rightSource.replaceAll('\n', '\r\n'));
    put('tabs.py', rightSource.replaceAll('    ', '\t'));
    put('Zoë 山田.py', rightSource);
    put('latin.py', Buffer.from(`# d\u00e9j\u00e0 vu\n${rightSource}`, 'latin1'));
    put('binary.py', Buffer.from([0, 1, 2, 3, 255, 0]));
    put('huge.py', `# ${'x'.repeat(1_100_000)}\n`);
    put('empty.py', '');
    mkdirSync(path.join(folder, 'nothing-handed-in'));
    const out = temporaryFolder();

    const { code } = await grader(['batch', folder, '--out', out]);

    expect(code).toBe(0);
    const scores = Object.fromEntries(
      readResults(out).submissions.map(({ id, score }) => [id, score]),
    );
    expect(scores).toEqual({
      'Zoë 山田': 100,
      binary: 0,
      bom: 100,
      crlf: 100,
      empty: 0,
      huge: 0,
      latin: 100,
      'nothing-handed-in': 0,
      tabs: 100,
    });
  });

  it('ends with 1 when one cannot be graded', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'ben'));
    writeFileSync(path.join(folder, 'ben', 'Lab2.docx'), 'words');
    const out = temporaryFolder();

    const { code, out: printed } = await grader(['batch', folder, '--out', out]);

    expect(code).toBe(1);
    expect(printed).toContain('no .py or .ipynb among: Lab2.docx');
    expect(readResults(out).submissions).toMatchObject([
      { status: 'ungraded', score: null, blame: 'environment' },
    ]);
  });
});

describe('a program that no tick can stop', () => {
  it('costs its own function and nobody else', async () => {
    const folder = temporaryFolder();
    const hangs = `${rightSource}\ndef gradient_descent(t, r, n):\n    return sum(range(10 ** 14))\n`;
    writeFileSync(path.join(folder, 'hangs.py'), hangs);
    for (const name of ['a.py', 'b.py', 'c.py'])
      writeFileSync(path.join(folder, name), rightSource);
    const out = temporaryFolder();

    const { code } = await grader(['batch', folder, '--out', out, '--jobs', '2']);

    expect(code).toBe(0);
    const [a, b, c, hung] = readResults(out).submissions;
    expect([a?.score, b?.score, c?.score]).toEqual([100, 100, 100]);
    expect(new Set([a, b, c].map((each) => each?.fingerprint)).size).toBe(1);
    expect(hung).toMatchObject({ score: 50, functions: { gradient_descent: { score: 0 } } });
    const shown = hung?.checks.flatMap(({ counterexample }) => counterexample?.actual ?? []);
    expect(shown).toContainEqual(expect.stringContaining('still running'));
  }, 120_000);
});

describe('Ctrl-C', () => {
  it('leaves what is finished, marked as incomplete', async () => {
    const folder = temporaryFolder();
    for (let n = 0; n < 60; n++) {
      cpSync(path.join(sampleClass, 'partial-endless-loop.py'), path.join(folder, `s${n}.py`));
    }
    const out = temporaryFolder();

    const { code } = await grader(['batch', folder, '--out', out, '--jobs', '1'], (text, kill) => {
      if (text.includes('6 of 60')) kill('SIGINT');
    });

    expect(code).toBe(130);
    const { complete, submissions } = readResults(out);
    expect(complete).toBe(false);
    expect(submissions.length).toBeGreaterThanOrEqual(6);
    expect(submissions.length).toBeLessThan(60);
    for (const { page } of submissions) expect(existsSync(path.join(out, page))).toBe(true);
    expect(existsSync(path.join(out, '.grader-lock'))).toBe(false);
  });
});

describe('a second run into the same folder', () => {
  it('removes the pages of students who are gone, and nothing else', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'stays.py'), rightSource);
    writeFileSync(path.join(folder, 'leaves.py'), rightSource);
    const out = temporaryFolder();
    await grader(['batch', folder, '--out', out]);
    writeFileSync(path.join(out, 'students', 'notes.html'), 'mine');
    const smaller = temporaryFolder();
    writeFileSync(path.join(smaller, 'stays.py'), rightSource);

    await grader(['batch', smaller, '--out', out]);

    const pages = [...filesIn(out).keys()].filter((name) => name.startsWith('students'));
    expect(pages.map((name) => name.replace(/-[0-9a-f]{16}/, ''))).toEqual([
      'students/notes.html',
      'students/stays.html',
    ]);
  });
});

function readResults(out: string): Results {
  return resultsSchema.parse(JSON.parse(readFileSync(path.join(out, 'results.json'), 'utf8')));
}
