import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pseudonymise } from '#grader/batch/pseudonyms.js';
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

describe('a batch with pseudonyms', () => {
  it('names nobody outside of its key, and gives the same pseudonyms again', async () => {
    const folder = temporaryFolder();
    const ids = ['lovelace_ada', 'hopper_grace'];
    for (const id of ids) writeFileSync(path.join(folder, `${id}.py`), source(id));
    mkdirSync(path.join(folder, 'turing_alan'));
    const out = temporaryFolder();
    await grader(['batch', folder, '--out', out]);

    const first = await grader(['batch', folder, '--out', out, '--pseudonyms']);
    const files = filesIn(out);
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
  const functions = fakeExercise.functions.map(({ name }) => name);
  const secret = '7f'.repeat(32);
  const ada = submission({
    id: '1815_submission',
    file: 'week 2/al-final.py',
    student: { id: 'u18151210', name: 'Ada King Lovelace' },
  });

  it('leave no id, file stem, student id or name in any report', async () => {
    const { submissions, realTexts, key } = pseudonymise([ada], secret, functions);
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

    const texts = realTexts.get(hidden.id) ?? [];
    const report = await withoutNames(graded, texts, hidden.id, async () => 'ab'.repeat(32));

    const pages = createPages();
    const options = { lang: 'en', afterDeadline: true } as const;
    const context = { graderVersion: '0.1.0', limits: [], options, engines: [] };
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

  it('stay the same under one secret and are others under another', () => {
    const ids = (key: string) =>
      pseudonymise([ada, submission({ id: 'b' })], key, functions).submissions.map(({ id }) => id);

    expect(ids(secret)).toEqual(ids(secret));
    expect(ids(secret)).not.toEqual(ids('00'.repeat(32)));
  });

  it('take neither a function of the exercise nor a short number for a name', () => {
    const named = ['gradient_descent', '12', 'step_gradient'].map((id) =>
      submission({ id, file: `${id}.py` }),
    );

    const { realTexts } = pseudonymise(named, secret, functions);

    const texts = [...realTexts.values()].flat();
    for (const ordinary of ['gradient_descent', 'gradient', 'descent', 'step', '12']) {
      expect(texts).not.toContain(ordinary);
    }
    expect(texts).toContain('step_gradient');
  });
});
