import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { journalName } from '#grader/batch/journal.js';
import type { FinalGrade } from '#grader/core/grades/final-grade.js';
import { resultsJson } from '#grader/exporters/results-json.js';
import { resultsSchema } from '#grader/exporters/results-schema.js';
import { filesIn, grader, inProcess, sampleClass, temporaryFolder } from '../support/run-grader.js';

// Three students whose names are theirs alone; made once, copied by every test.
const made = path.join(sampleClass, '..', 'dist', 'test-reports', 'orders');
const input = path.join(made, 'class');
const plain = path.join(made, 'plain');

const members = {
  lovelace_ada: 'passed-textbook.py',
  hopper_grace: 'partial-wrong-sign.py',
  babbage_charles: 'failed-prints-only.py',
};

const overrides = `overrides:
  - { id: hopper_grace, points: 77.5, reason: "Hopper_Grace <explained> it orally." }
  - { id: babbage_charles, excuse: true, reason: He was ill. }
  - { id: nobody, points: 1, reason: x }
`;
const waive = `waive:
  - { check: contraction-factor, reason: It was unclear. }
`;

beforeAll(async () => {
  rmSync(made, { recursive: true, force: true });
  mkdirSync(input, { recursive: true });
  for (const [id, name] of Object.entries(members)) {
    copyFileSync(path.join(sampleClass, name), path.join(input, `${id}.py`));
  }
  expect((await grader(['batch', input, '--out', plain])).code).toBe(0);
});

function fileOf(text: string, name = 'orders.yaml'): string {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, text);
  return file;
}

function copyOfPlain(): string {
  const out = temporaryFolder();
  cpSync(plain, out, { recursive: true });
  return out;
}

const grades = (out: string): readonly FinalGrade[] =>
  JSON.parse(readFileSync(path.join(out, 'grades.json'), 'utf8')).grades;

const gradeOf = (out: string, id: string) => grades(out).find((each) => each.id === id)?.grade;

function resultsIn(out: string) {
  return resultsSchema.parse(JSON.parse(readFileSync(path.join(out, 'results.json'), 'utf8')));
}

function pageOf(out: string, id: string): string {
  const page = resultsIn(out).submissions.find((each) => each.id === id)?.page;
  return readFileSync(path.join(out, page ?? ''), 'utf8');
}

describe('a batch with overrides', () => {
  it('tells them on pages, in grades.csv and grades.json, and leaves results.json alone', async () => {
    const out = copyOfPlain();
    const file = fileOf(overrides + waive);
    const run = await grader(['batch', input, '--out', out, '--overrides', file]);

    expect(run.code).toBe(0);
    expect(run.out).toContain(`Nobody here is called "nobody" (${file}:4).`);
    expect(grades(out).map(({ id, grade }) => [id, grade])).toEqual([
      ['babbage_charles', null],
      ['hopper_grace', 77.5],
      ['lovelace_ada', 100],
    ]);
    expect(pageOf(out, 'hopper_grace')).toContain(
      'Your instructor gave 77.5, because: Hopper_Grace &lt;explained&gt; it orally.',
    );
    expect(pageOf(out, 'babbage_charles')).toContain('You are excused');
    expect(pageOf(out, 'lovelace_ada')).toBe(pageOf(plain, 'lovelace_ada'));
    const index = readFileSync(path.join(out, 'index.html'), 'utf8');
    expect(index).toContain('given by hand: Hopper_Grace &lt;explained&gt; it orally.');
    const csv = readFileSync(path.join(out, 'grades.csv'), 'utf8').split('\r\n');
    expect(csv[0]).toMatch(/,judged_score,late,days_late,why$/);
    expect(csv.find((row) => row.startsWith('hopper_grace'))).toMatch(
      /,graded,partial,77\.5,100,5,50,wrong-sign,55,no,,"?waived contraction-factor/,
    );
    for (const kept of ['results.json', 'lecture.html', journalName]) {
      expect(readFileSync(path.join(out, kept), 'utf8'), kept).toBe(
        readFileSync(path.join(plain, kept), 'utf8'),
      );
    }
  });

  it('and grader finish write the same bytes, over and over, and finish takes them back', async () => {
    const out = copyOfPlain();
    const finished = copyOfPlain();
    const file = fileOf(overrides + waive);
    await grader(['batch', input, '--out', out, '--overrides', file]);
    for (let round = 0; round < 2; round++) {
      expect((await inProcess(['finish', finished, '--overrides', file])).code).toBe(0);
      expect(filesIn(finished)).toEqual(filesIn(out));
    }
    const back = await inProcess(['finish', path.join(finished, 'results.json')]);

    expect(back.out).toContain('by orders that this run was not given');
    expect(filesIn(finished)).toEqual(filesIn(plain));
  });

  it('speaks the language of its pages', async () => {
    const out = temporaryFolder();
    await grader(['batch', input, '--out', out, '--lang', 'fr']);
    await inProcess(['finish', out, '--overrides', fileOf(overrides)]);

    expect(pageOf(out, 'hopper_grace')).toContain('Votre enseignant·e a donné 77.5.');
  });

  it('names nobody under pseudonyms, by batch or by finish', async () => {
    const out = temporaryFolder();
    const file = fileOf(overrides + waive);
    const run = ['batch', input, '--out', out, '--pseudonyms'];
    await grader([...run, '--overrides', file]);
    const files = filesIn(out);

    expect(grades(out).map(({ grade }) => grade)).toEqual(expect.arrayContaining([null, 77.5]));
    for (const [name, text] of files) {
      if (name === 'pseudonyms.csv') continue;
      expect(`${name}\n${text}`, name).not.toMatch(/hopper|lovelace|babbage/i);
    }
    await grader(run);
    expect(filesIn(out).has('grades.json')).toBe(false);
    await inProcess(['finish', out, '--overrides', file]);
    expect(filesIn(out)).toEqual(files);
  });

  it('refuses files that are wrong before anything is graded', async () => {
    const out = temporaryFolder();
    const file = fileOf('overrides:\n  - { id: a, points: 5 }\n');
    const run = await grader(['batch', input, '--out', out, '--overrides', file]);

    expect([run.code, filesIn(out).size]).toEqual([2, 0]);
    expect(run.err).toContain(`${file}, line 2: reason: give a reason`);
  });
});

describe('--never-lower', () => {
  it('keeps the higher grade, names each case, and runs nobody', async () => {
    const out = copyOfPlain();
    const old = resultsIn(plain);
    const better = old.submissions.map((each) => ({ ...each, score: 60 }));
    const file = fileOf(resultsJson({ ...old, submissions: better }), 'results.json');
    const run = await grader(['batch', input, '--out', out, '--never-lower', file]);

    expect(run.out).toContain('  babbage_charles  0 → 60\n  hopper_grace  55 → 60\n');
    expect(run.out).not.toContain('lovelace_ada  100');
    expect(gradeOf(out, 'lovelace_ada')).toBe(100);
    expect(pageOf(out, 'hopper_grace')).toContain('Your earlier grade was higher and stays: 60.');
    expect(readFileSync(path.join(out, journalName), 'utf8')).toBe(
      readFileSync(path.join(plain, journalName), 'utf8'),
    );
    const told = await inProcess(['diff', plain, out]);
    expect(told.code).toBe(1);
    expect(told.out).toContain('2 grades change: 2 up.');
    expect(told.out).toContain('hopper_grace  55 → 60 (+5)\n      the earlier grade was higher');
  });

  it('names earlier grades of nobody here, five of them', async () => {
    const old = resultsIn(plain);
    const [first] = old.submissions;
    const gone = [1, 2, 3, 4, 5, 6].map((n) => ({ ...first, id: `gone_${n}` }));
    const ungraded = {
      ...first,
      id: 'never',
      score: null,
      status: 'ungraded',
      verdict: 'ungraded',
    };
    const text = JSON.stringify({ ...old, submissions: [...old.submissions, ...gone, ungraded] });
    const run = await inProcess([
      'finish',
      copyOfPlain(),
      '--never-lower',
      fileOf(text, 'results.json'),
    ]);

    expect([run.code, run.err]).toEqual([0, '']);
    expect(run.out).toContain(
      'Earlier grades of nobody here (6): gone_1, gone_2, gone_3, gone_4, gone_5 …\n',
    );
  });

  it('reads the grades that counted, its own folder among them', async () => {
    const out = copyOfPlain();
    await inProcess(['finish', out, '--overrides', fileOf(overrides)]);
    await inProcess(['finish', out, '--never-lower', out]);

    expect(gradeOf(out, 'hopper_grace')).toBe(77.5);
    expect(gradeOf(out, 'babbage_charles')).toBe(0);
  });

  it('refuses results with other points', async () => {
    const old = JSON.parse(readFileSync(path.join(plain, 'results.json'), 'utf8'));
    const file = fileOf(JSON.stringify({ ...old, maxScore: 50 }), 'results.json');
    const run = await inProcess(['finish', copyOfPlain(), '--never-lower', file]);

    expect([run.code, run.err]).toEqual([2, expect.stringContaining('with 50 points')]);
  });
});

describe('a late policy', () => {
  const policy = `due: 2026-05-03T22:00:00Z
grace-minutes: 15
percent-a-day: 10
floor-percent: 30
extensions:
  - { id: lovelace_ada, until: 2026-05-06T22:00:00Z }
`;
  const times = `id,time
lovelace_ada,2026-05-05T22:00:00Z
hopper_grace,2026-05-04T22:00:00Z
babbage_charles,2026-05-03T22:15:00Z
`;

  it('charges by the day, warns of the platform, and is applied again by finish', async () => {
    const out = copyOfPlain();
    const late = ['--late-policy', fileOf(policy), '--times', fileOf(times, 'times.csv')];
    const run = await grader(['batch', input, '--out', out, ...late]);

    expect(run.out).toContain('switch the late policy of your platform off');
    expect(grades(out).map(({ grade }) => grade)).toEqual([0, 45, 100]);
    expect(pageOf(out, 'hopper_grace')).toContain('Handed in 1 day late: 55 becomes 45.');
    const files = filesIn(out);
    // The times stand in grades.json.
    await inProcess(['finish', out, '--late-policy', fileOf(policy)]);
    expect(filesIn(out)).toEqual(files);
  });

  it('means the same students by batch and by finish, and both name times of nobody', async () => {
    const canvas = temporaryFolder();
    copyFileSync(
      path.join(sampleClass, 'partial-wrong-sign.py'),
      path.join(canvas, 'hoppergrace_906_9001_lab.py'),
    );
    const rows = 'id,time\nhoppergrace_906,2026-05-04T22:00:00Z\nNobody,2026-05-04T22:00:00Z\n';
    const late = ['--late-policy', fileOf(policy), '--times', fileOf(rows, 'times.csv')];
    const out = temporaryFolder();
    const layout = ['--layout', 'canvas'];
    const run = await grader(['batch', canvas, '--out', out, ...layout, ...late]);
    const files = filesIn(out);
    const finish = await inProcess(['finish', out, ...late]);

    expect([run.err, finish.err]).toEqual(['Grading 1 submission.\n', '']);
    expect(gradeOf(out, 'hoppergrace_906')).toBe(45);
    expect(filesIn(out)).toEqual(files);
    for (const { out: text } of [run, finish]) {
      expect(text).toContain('Times of nobody here (1):\n  nobody\n');
    }
  });

  it('refuses to guess, by batch and by finish', async () => {
    const file = fileOf(policy);
    const run = await grader(['batch', input, '--out', temporaryFolder(), '--late-policy', file]);
    const finish = await inProcess(['finish', copyOfPlain(), '--late-policy', file]);

    for (const { code, err } of [run, finish]) {
      expect(code).toBe(2);
      expect(err).toContain('nothing tells it for babbage_charles, hopper_grace, lovelace_ada.\n');
      expect(err).toContain('Give the times with --times <csv>');
    }
  });
});

describe('grader finish', () => {
  it('touches no page outside of its folder', async () => {
    const out = copyOfPlain();
    const file = path.join(out, 'results.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/"page": "students\//, '"page": "../'));
    const run = await inProcess(['finish', out, '--overrides', fileOf(waive)]);

    expect([run.code, run.err]).toEqual([2, expect.stringContaining('is not in the folder')]);
  });

  it('says so where a page is missing', async () => {
    const out = copyOfPlain();
    rmSync(path.join(out, 'students'), { recursive: true });
    const run = await inProcess(['finish', out, '--overrides', fileOf(waive)]);

    expect([run.code, run.err]).toEqual([2, expect.stringContaining('is not in')]);
  });
});

describe('exports of a class with orders', () => {
  const rows = [
    'Student,ID,SIS User ID,SIS Login ID,Section,Lab (7)',
    '    Points Possible,,,,,20',
    '"Lovelace, Ada",1,lovelace_ada,,A,',
    '"Hopper, Grace",2,hopper_grace,,A,3',
    '"Babbage, Charles",3,babbage_charles,,A,4',
  ];

  it('hold what counts: gradebooks, Gradescope and grades.csv', async () => {
    const out = copyOfPlain();
    await inProcess(['finish', out, '--overrides', fileOf(overrides)]);
    const canvas = ['--canvas-gradebook', fileOf(rows.join('\n'), 'canvas.csv')];
    const column = ['--canvas-column', 'Lab (7)'];
    const csv = readFileSync(path.join(out, 'grades.csv'), 'utf8');
    const to = ['--to', 'canvas,gradescope,csv,json'];
    expect((await inProcess(['export', out, ...to, ...canvas, ...column])).code).toBe(0);

    const filled = readFileSync(path.join(out, 'canvas-gradebook.csv'), 'utf8').split('\n');
    expect(filled.slice(2).map((row) => row.split(',').at(-1))).toEqual(['20.00', '15.50', '4']);
    const gradescopeOf = (id: string) => {
      const page = resultsIn(out).submissions.find((each) => each.id === id)?.page ?? '';
      const file = path.join(out, 'gradescope', path.basename(page, '.html'), 'results.json');
      return JSON.parse(readFileSync(file, 'utf8'));
    };
    expect(gradescopeOf('hopper_grace')).toMatchObject({
      score: 77.5,
      output: expect.stringContaining('Your instructor gave 77.5, because: Hopper_Grace'),
    });
    expect(gradescopeOf('babbage_charles')).not.toHaveProperty('score');
    expect(readFileSync(path.join(out, 'grades.csv'), 'utf8')).toBe(csv);
    expect(resultsIn(out)).toEqual(resultsIn(plain));
  });
});

describe('exports from before grader finish', () => {
  it('are named with the command that writes them again', async () => {
    const out = copyOfPlain();
    const before = await inProcess(['finish', out, '--overrides', fileOf(overrides)]);
    await inProcess(['export', out, '--to', 'gradescope,junit']);
    writeFileSync(path.join(out, 'moodle-worksheet.csv'), '');
    const after = await inProcess(['finish', out]);

    expect(before.out).not.toContain('grader export');
    expect(after.out).toContain(
      'Written before, with the grades of then: moodle-worksheet.csv, gradescope/. Write them again with grader export.\n',
    );
  });
});

describe('a group', () => {
  const metadata = `submission_1:
  :submitters:
  - { ":name": Ada Lovelace, ":sid": "901" }
  - { ":name": Alan Turing, ":sid": "902" }
`;
  const order = 'overrides:\n  - { id: "902", points: 60, reason: x }\n';

  function handedIn(): string {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'submission_1'));
    writeFileSync(path.join(folder, 'submission_metadata.yml'), metadata);
    const file = path.join(folder, 'submission_1', 'lab.py');
    copyFileSync(path.join(sampleClass, 'partial-wrong-sign.py'), file);
    return folder;
  }

  it('is found by its later members, by batch and by finish, and each has a row', async () => {
    const [out, later] = [temporaryFolder(), temporaryFolder()];
    const folder = handedIn();
    const overrides = ['--overrides', fileOf(order)];
    const run = await grader(['batch', folder, '--out', out, ...overrides]);
    await grader(['batch', folder, '--out', later]);
    await inProcess(['finish', later, ...overrides]);

    expect(run.out).not.toContain('Nobody here');
    expect(gradeOf(out, 'submission_1')).toBe(60);
    expect(filesIn(later)).toEqual(filesIn(out));

    const rows = [
      'Student,ID,SIS User ID,SIS Login ID,Section,Lab (7)',
      '    Points Possible,,,,,20',
    ];
    const people = ['"Lovelace, A",1,901,,A,', '"Turing, A",2,902,,A,', '"Hopper, G",3,903,,A,'];
    const file = fileOf([...rows, ...people].join('\n'), 'canvas.csv');
    const canvas = ['--to', 'canvas', '--canvas-gradebook', file, '--canvas-column', 'Lab (7)'];
    const told = await inProcess(['export', out, ...canvas]);
    const filled = readFileSync(path.join(out, 'canvas-gradebook.csv'), 'utf8').split('\n');

    expect(filled.slice(2).map((row) => row.split(',').at(-1))).toEqual(['12.00', '12.00', '']);
    expect(told.out).toContain('2 of 2 grades filled in');
  });

  it('has no members in reports under pseudonyms', async () => {
    const out = temporaryFolder();
    await grader(['batch', handedIn(), '--out', out, '--pseudonyms', '--overrides', fileOf(order)]);

    expect(grades(out).map(({ grade }) => grade)).toEqual([60]);
    expect(readFileSync(path.join(out, 'grades.json'), 'utf8')).not.toMatch(/90[12]|Turing/);
  });
});

describe('grader diff', () => {
  it('ends with 0 and one line where nothing changes', async () => {
    const run = await inProcess(['diff', plain, path.join(plain, 'results.json')]);

    expect(run).toEqual({ code: 0, out: 'Nothing changes: 3 the same.\n', err: '' });
  });

  it('tells the same as JSON, and on a page that runs nothing', async () => {
    const out = copyOfPlain();
    await inProcess(['finish', out, '--overrides', fileOf(overrides)]);
    const html = path.join(temporaryFolder(), 'diff.html');
    const run = await inProcess(['diff', plain, out, '--json', '--html', html]);
    const page = readFileSync(html, 'utf8');

    expect(run.code).toBe(1);
    expect(JSON.parse(run.out)).toMatchObject({
      schemaVersion: 1,
      same: false,
      counts: { up: 1, lost: 1, down: 0 },
      changes: [{ id: 'babbage_charles' }, { id: 'hopper_grace', grade: { from: 55, to: 77.5 } }],
    });
    expect(page).toContain('2 grades change: 1 up, 1 without a grade now.');
    expect(page).toContain('given by hand: Hopper_Grace &lt;explained&gt; it orally.');
    expect(page).not.toMatch(/<script|<a\b|https?:|'unsafe/);
  });

  it('refuses what is no results.json', async () => {
    const run = await inProcess(['diff', plain, fileOf('{}', 'other.json')]);

    expect([run.code, run.err]).toEqual([2, expect.stringContaining('is not a results.json')]);
  });
});
