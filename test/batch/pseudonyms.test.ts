import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ordinaryWords } from '#grader/batch/naming-texts.js';
import { pseudonymise } from '#grader/batch/pseudonyms.js';
import { readKey } from '#grader/batch/read-key.js';
import { nameIndex, withPseudonyms } from '#grader/core/report/name-index.js';
import { withoutNames } from '#grader/core/report/without-names.js';
import { createPages } from '#grader/exporters/create-pages.js';
import { gradesCsv } from '#grader/exporters/grades-csv.js';
import { findPython } from '#grader/exporters/lecture-python.js';
import { lectureSamples } from '#grader/exporters/lecture-sample.js';
import { LectureTally } from '#grader/exporters/lecture-tally.js';
import { resultsJson } from '#grader/exporters/results-json.js';
import { results } from '../support/builders.js';
import { fakeExercise } from '../support/fake-exercise.js';
import { submission } from '../support/fake-students.js';
import { filesIn, grader, temporaryFolder } from '../support/run-grader.js';
import { partialReport } from '../support/sample-reports.js';

const source = (name: string) =>
  [
    `# handed in by ${name.toUpperCase()}`,
    `print("I am ${name}")`,
    'def single_step_gradient_descent(theta, learning_rate):',
    `    raise ValueError("ask ${name}")`,
    'def gradient_descent(initial_theta, learning_rate, number_steps):',
    '    return initial_theta',
    '',
  ].join('\n');

const isNoether = ({ text }: { readonly text: string }) => text === 'Emmy Noether';

describe('a batch with pseudonyms', () => {
  it('names nobody outside of its key, and gives the same pseudonyms again', async () => {
    const folder = temporaryFolder();
    const ids = ['lovelace_ada', 'hopper_grace'];
    // Each names the other, too.
    const others = ids.toReversed();
    for (const [n, id] of ids.entries()) {
      writeFileSync(path.join(folder, `${id}.py`), `${source(id)}${source(others[n] ?? '')}`);
    }
    mkdirSync(path.join(folder, 'turing_alan'));
    const out = temporaryFolder();
    await grader(['batch', folder, '--out', out]);

    const first = await grader(['batch', folder, '--out', out, '--pseudonyms']);
    const files = filesIn(out);
    chmodSync(path.join(out, 'pseudonyms.csv'), 0o644);
    await grader(['batch', folder, '--out', out, '--pseudonyms', '--jobs', '1']);

    const key = files.get('pseudonyms.csv') ?? '';
    const all = [...ids, 'turing_alan'];
    for (const id of all) {
      expect(key).toContain(id);
      for (const [name, text] of files) {
        if (name === 'pseudonyms.csv') continue;
        expect(`${name}\n${text}`.toLowerCase().includes(id), `${id} in ${name}`).toBe(false);
      }
    }
    expect(readFileSync(path.join(out, 'run.json'), 'utf8')).not.toMatch(/lovelace|hopper/);
    expect(first.out).toContain('pseudonyms.csv');
    expect(statSync(path.join(out, 'pseudonyms.csv')).mode & 0o777).toBe(0o600);
    expect(filesIn(out)).toEqual(files);
    const { submissions } = JSON.parse(files.get('results.json') ?? '');
    const found = submissions.map(({ id }: { id: string }) => id);
    expect(found).toHaveLength(3);
    expect(found).toEqual(found.toSorted());
  });
});

describe('pseudonyms', () => {
  const ordinary = ordinaryWords(fakeExercise);
  const secret = '7f'.repeat(32);
  const ada = submission({
    id: '1815_submission',
    file: 'week 2/al-final.py',
    student: { id: 'u18151210', name: 'Ada King Lovelace' },
  });

  const max = submission({ id: '20240017', student: { id: '20240017', name: 'Max Li' } });
  const grace = submission({
    id: 'hopper_grace',
    student: { id: 's1906', name: 'Grace Hopper' },
  });

  it('leave no id, file stem, student id or name in any report', async () => {
    const { submissions, own, everywhere, key } = pseudonymise([ada], secret, ordinary);
    const [hidden = ada] = submissions;
    const { result, details } = partialReport;
    const code = [
      '# Ada King Lovelace (u18151210), al-final.py',
      'def single_step_gradient_descent(theta, lr):',
      '    king_theta = theta',
      '    raise ValueError("lovelace")',
    ];
    const graded = {
      result: { ...result, id: hidden.id, file: hidden.file, student: hidden.student },
      details: {
        ...details,
        code: [{ cell: null, lines: code, mark: { line: 4, text: 'ValueError: lovelace' } }],
        loadOutput: '1815_submission by ADA KING LOVELACE',
      },
    };

    const indexes = [nameIndex(own.get(hidden.id) ?? []), nameIndex(everywhere)];
    const report = await withoutNames(graded, indexes, async () => 'ab'.repeat(32));

    const pages = createPages();
    const options = { lang: 'en', afterDeadline: true } as const;
    const context = {
      graderVersion: '0.1.0',
      limits: [],
      options,
      engines: [],
      missing: [],
      groups: [],
    };
    const all = results({ submissions: [report.result] });
    const tally = new LectureTally();
    tally.add(lectureSamples(report, fakeExercise, findPython), report.result.fingerprint);
    const written = [
      JSON.stringify(report),
      resultsJson(all),
      gradesCsv(all, fakeExercise),
      pages.classPage(all, fakeExercise, context),
      pages.lecturePage(tally.mistakes, all, fakeExercise, context),
    ].join('\n');
    const page = 'students/hopper-grace-77d0f1e9.html';
    expect(written.replaceAll(page, '')).not.toMatch(
      /1815_|u18151210|al-final|\b(ada|king|lovelace)/i,
    );
    expect(key).toContain(`${hidden.id},1815_submission,u18151210,Ada King Lovelace,`);
  });

  it('stand for classmates whom code or output names, in whatever way names are written', () => {
    const { own, everywhere } = pseudonymise([ada, max, grace], secret, ordinary);
    const pseudonymOf = (id: string) =>
      [...own].find(([, names]) => names.some(({ text }) => text === id))?.[0];
    const [a, m, g] = [ada, max, grace].map(({ id }) => pseudonymOf(id));

    for (const [text, shown] of [
      ['with Ada King Lovelace', `with ${a}`],
      ['lovelace, Ada', `${a}, ${a}`],
      ['hopper_grace and Grace Hopper', `${g} and ${g}`],
      ['Hopper, Grace; GRACE HOPPER; GraceHopper', `${g}; ${g}; ${g}`],
      ['graces = grace_theta + myGrace', `graces = ${g}_theta + my${g}`],
      ['max li, Li Max; Max says max(1, 2)', `${m}, ${m}; Max says max(1, 2)`],
      ['u18151210; 20240017; 0.20240017', `${a}; ${m}; 0.20240017`],
      ['ada = li = x', 'ada = li = x'],
    ] as const) {
      expect(withPseudonyms(text, [nameIndex(everywhere)])).toBe(shown);
    }
  });

  it('leave programs and our own sentences alone, even where somebody is called so', () => {
    const students = ['Theta', 'X', 'Def', 'Print Range', 'Step', 'Descent', 'Li'].map((name, n) =>
      submission({ id: `s${n}`, student: { id: String(n), name } }),
    );
    const { everywhere } = pseudonymise(students, secret, ordinary);

    const code = 'def step(theta, x): print(range(3)); return theta - li * x * 2 # descent, s 3';
    expect(withPseudonyms(code, [nameIndex(everywhere)])).toBe(code);
  });

  it('say that somebody is meant where several share a name, and nothing where many do', () => {
    const pair = ['Jo Miller', 'Eve Miller'].map((name, n) =>
      submission({ id: `u00${n}`, student: { id: `u00${n}`, name } }),
    );
    const files = ['ada', 'bob', 'cleo', 'dora'].map((name) =>
      submission({ id: `${name}_homework` }),
    );

    const { everywhere } = pseudonymise([...pair, ...files], secret, ordinary);

    const shown = withPseudonyms('Miller; my homework; cleo', [nameIndex(everywhere)]);
    expect(shown).toMatch(/^p-…; my homework; p-[0-9a-f]{12}$/);
  });

  it('stand for every member of a team, and the key lists all', async () => {
    const members = [
      { id: 'u7001', name: 'Emmy Noether' },
      { id: 'u7002', name: 'Sofia Kowalevski' },
    ];
    const handIn = { attempt: null, attempts: null, time: null, isLate: null, members };
    const team = submission({ id: 'submission_311', handIn });
    const { own, everywhere, key, submissions } = pseudonymise([team, grace], secret, ordinary);
    const pseudonym = submissions.find(({ id }) => own.get(id)?.some(isNoether))?.id ?? '';

    const shown = withPseudonyms('sofia and NOETHER; u7002', [nameIndex(own.get(pseudonym) ?? [])]);
    expect(shown).toBe(`${pseudonym} and ${pseudonym}; ${pseudonym}`);
    const elsewhere = withPseudonyms('Kowalevski, Sofia; u7001', [nameIndex(everywhere)]);
    expect(elsewhere).toBe(`${pseudonym}; ${pseudonym}`);

    const out = temporaryFolder();
    writeFileSync(path.join(out, 'pseudonyms.csv'), key);
    const read = await readKey(out, fakeExercise);
    expect(read?.idsOf.get(pseudonym)).toEqual(['submission_311', 'u7001', 'u7002']);
    expect(read?.own).toEqual(own);
    expect(read?.everywhere).toEqual(everywhere);
  });

  it('stay the same under one secret and are others under another', () => {
    const ids = (key: string) =>
      pseudonymise([ada, submission({ id: 'b' })], key, ordinary).submissions.map(({ id }) => id);

    expect(ids(secret)).toEqual(ids(secret));
    expect(ids(secret)).not.toEqual(ids('00'.repeat(32)));
  });

  it('take neither a function of the exercise nor a short number for a name', () => {
    const named = ['gradient_descent', '12', 'step_gradient'].map((id) =>
      submission({ id, file: `${id}.py` }),
    );

    const { own, everywhere } = pseudonymise(named, secret, ordinary);

    const texts = [...own.values(), everywhere].flat().map(({ text }) => text);
    for (const ordinary of ['gradient_descent', 'gradient', 'descent', 'step', '12']) {
      expect(texts).not.toContain(ordinary);
    }
    expect(texts).toContain('step_gradient');
  });
});
