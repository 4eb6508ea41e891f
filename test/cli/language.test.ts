import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Locale } from '#grader/core/model/locale.js';
import { said } from '#grader/core/texts/fr/said.js';
import { coreTexts } from '#grader/core/texts/speech.js';
import { classPageTexts } from '#grader/exporters/texts/class-page.js';
import { lectureTexts } from '#grader/exporters/texts/lecture.js';
import { studentPageTexts } from '#grader/exporters/texts/student-page.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';
import { samples } from '../support/catalogue-samples.js';
import { filesIn, grader, inProcess, sampleClass, temporaryFolder } from '../support/run-grader.js';
import { textsIn } from '../support/texts-in.js';

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

  it('has a space before the colon of a place, as French has', async () => {
    const { out } = await inProcess(['check', unreadable, '--lang', 'fr']);

    expect(out).toMatch(/^ *Ligne \d+\u00a0:$/m);
    expect(out).not.toMatch(/[\p{L}\d]:$/mu);
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
  it('leaves no English sentence of the catalogue on the pages of those that fail', async () => {
    const folder = temporaryFolder();
    const step = 'def single_step_gradient_descent(theta, learning_rate):\n';
    const loop = 'def gradient_descent(initial_theta, learning_rate, number_steps):\n';
    const notebook = { cells: [], metadata: {}, nbformat: 4, nbformat_minor: 5 };
    const foreign = { ...notebook, metadata: { kernelspec: { language: 'R', name: 'ir' } } };
    const files: Record<string, string> = {
      'binary.py': '\u0000\u0001\u0002\u0003\u0004\u0005\u0000\u0001',
      'damaged.ipynb': '{"cells": [',
      'no-cells.ipynb': JSON.stringify(notebook),
      'other-language.ipynb': JSON.stringify(foreign),
      'ada/report.docx': 'PK',
      'needs-numpy.py': `import numpy as np\n${step}    return np.array(theta)\n`,
      'leaves.py': `import os\n${step}    os._exit(1)\n`,
      'leaves-at-once.py': 'import os\nos._exit(1)\n',
      'no-function.py': 'x = 1\n',
      'crashes.py': `x = 1 / 0\n${step}    return None\n`,
      'hangs.py': `${step}    while True: pass\n${loop}    while True: pass\n`,
      'hangs-at-once.py': 'while True: pass\n',
      'prints.py': `${step}    while True: print(theta)\n`,
      'text.py': `${step}    return str(theta)\n${loop}    return [initial_theta]\n`,
      'raises.py': `${step}    return thteta\n${loop}    return initial_theta + number_steps()\n`,
      'counts.py': `calls = 0\n${step}    global calls\n    calls += 1\n    return theta * calls\n`,
      'global.py': `theta = 1.0\n${loop}    global theta\n    theta *= 0.5\n    return theta\n`,
      'near.py': 'def single_step_gradient_decent(theta, learning_rate):\n    return theta\n',
      'broken.js': 'function gradient_descent( {',
      'wrong.js': 'function single_step_gradient_descent(t, r) { return t.x.y; }',
    };
    mkdirSync(path.join(folder, 'nobody'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    const out = temporaryFolder();

    await grader(['batch', folder, '--out', out, '--lang', 'fr']);

    const pages = [...filesIn(out)].filter(([name]) => name.endsWith('.html'));
    expect(pages).toHaveLength(Object.keys(files).length + 3);
    const fragments = fragmentsOf(inLanguage('en'));
    const french = fragmentsOf(inLanguage('fr')).join('\n');
    expect(fragments.length).toBeGreaterThan(500);
    for (const [name, page] of pages) {
      const words = wordsOf(page);
      const left = fragments.filter((each) => words.includes(each) && !french.includes(each));
      expect(left, name).toEqual([]);
    }
  });
});

/** All that people read, in one language, by the names that `samples` has. */
function inLanguage(lang: Locale): Readonly<Record<string, unknown>> {
  return {
    core: coreTexts[lang],
    student: studentPageTexts[lang],
    class: classPageTexts[lang],
    lecture: lectureTexts[lang],
    messages: gradientDescent.messages[lang],
    checks: gradientDescent.checks.map(({ sentence }) => sentence[lang]),
    said: lang === 'en' ? Object.keys(said) : Object.values(said),
  };
}

/** Stretches of three words and more without a number or a blank in them. */
function fragmentsOf(catalogues: Readonly<Record<string, unknown>>): readonly string[] {
  const texts = Object.entries(catalogues).flatMap(([name, catalogue]) => [
    ...textsIn(catalogue, name, samples).values(),
  ]);
  const all = texts.flatMap((text) => text.split(/\{.*?\}|\d+/));
  return [...new Set(all.map((text) => text.trim()))].filter(
    (text) => text.split(/\s+/).length >= 3 && /^[\p{L}\p{P}\s]+$/u.test(text),
  );
}

/** A page's text without code, output and what exceptions say. */
function wordsOf(page: string): string {
  return page
    .replace(/<(style|script|pre|code|samp)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ');
}
