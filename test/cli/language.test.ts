import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, grader, inProcess, sampleClass, temporaryFolder } from '../support/run-grader.js';

const wrongSign = path.join(sampleClass, 'partial-wrong-sign.py');
const unreadable = path.join(sampleClass, 'failed-syntax-error.py');

/** Words of the English report that no French sentence has. */
const english =
  /\b(?:expected|gives|gave|What is right|What needs|points of|of 100|Your|your|the|Hint|steps?|Plainly|holds|was not|Good to know)\b/;

/** A report without code and command lines, which belong to no language. */
function sentencesOf(report: string): string {
  return report
    .split('\n')
    .filter((line) => !/gradient_descent|^ +\d+ {2}|grader replay|^ +\^/.test(line))
    .join('\n');
}

describe('check --lang fr', () => {
  it('reads French throughout where a step walks uphill', async () => {
    const { code, out } = await inProcess(['check', wrongSign, '--lang', 'fr', '--hint', '3']);

    expect(code).toBe(1);
    expect(out).toMatch(/En bonne voie +55 sur 100/);
    for (const said of [
      'Ce qui est juste',
      'Indice\u00a0:',
      'En clair\u00a0:',
      'Ta fonction a donné',
    ]) {
      expect(out).toContain(said);
    }
    expect(sentencesOf(out)).not.toMatch(english);
  });

  it('reads French throughout where Python cannot read the program', async () => {
    const { code, out } = await inProcess(['check', unreadable, '--lang', 'fr', '--hint', '3']);

    expect(code).toBe(1);
    expect(out).toMatch(/Pas encore +0 sur 100/);
    for (const said of ['Ce qui est à revoir', 'n’a pas été demandé', 'ligne']) {
      expect(out).toContain(said);
    }
    // What Python itself says of an error stays as Python says it.
    expect(sentencesOf(out).replace(/.*\(SyntaxError\)|SyntaxError: .*/g, '')).not.toMatch(english);
  });

  it('gives the same JSON as in English, fingerprint and all', async () => {
    for (const file of [wrongSign, unreadable]) {
      const [en, fr] = await Promise.all(
        ['en', 'fr'].map((lang) => inProcess(['check', file, '--json', '--lang', lang])),
      );

      expect(JSON.parse(en?.out ?? '')).toHaveProperty('fingerprint', expect.stringMatching(/./));
      expect(fr).toEqual(en);
    }
  });
});

describe('batch --lang fr', () => {
  it('writes the same results and grades as in English, and French pages', async () => {
    const folder = temporaryFolder();
    for (const file of [
      'partial-wrong-sign.py',
      'failed-syntax-error.py',
      'partial-one-step-missing.py',
      'passed-textbook.py',
    ]) {
      cpSync(path.join(sampleClass, file), path.join(folder, file));
    }
    const [en, fr] = [temporaryFolder(), temporaryFolder()];
    await grader(['batch', folder, '--out', en]);

    const { code, out } = await grader(['batch', folder, '--out', fr, '--lang', 'fr']);

    expect([code, out]).toEqual([0, expect.stringContaining('Rapports\u00a0:')]);
    for (const name of ['results.json', 'grades.csv']) {
      expect(readFileSync(path.join(fr, name))).toEqual(readFileSync(path.join(en, name)));
    }
    const pages = [...filesIn(fr)].filter(([name]) => name.endsWith('.html'));
    expect(pages.map(([name]) => name)).toEqual(
      [...filesIn(en).keys()].filter((name) => name.endsWith('.html')),
    );
    expect(pages.length).toBeGreaterThanOrEqual(6);
    for (const [name, page] of pages) expect(page, name).toContain('<html lang="fr">');
  });
});
