import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { resultsSchema } from '#grader/exporters/results-schema.js';
import { grader, inProcess, sampleClass, temporaryFolder } from '../support/run-grader.js';

const canvas = [
  'Student,ID,SIS Login ID,Section,Lab (7),Final Score',
  '    Points Possible,,,,20.00,(read only)',
  '"Right, Rita",1,rita,A,,',
  '"Wrong, Will",2,will,A,,',
  '',
].join('\r\n');

const moodle = [
  'Identifier,"Full name","ID number",Grade,"Maximum grade"',
  '"Participant 41","Rita Right",rita,,10.00',
  '"Participant 42","Will Wrong",will,,10.00',
  '',
].join('\n');

/** A class of two, and the files of two platforms. */
function classOfTwo() {
  const folder = temporaryFolder();
  const input = path.join(folder, 'class');
  mkdirSync(input);
  cpSync(path.join(sampleClass, 'passed-textbook.py'), path.join(input, 'rita.py'));
  cpSync(path.join(sampleClass, 'partial-wrong-sign.py'), path.join(input, 'will.py'));
  const gradebook = path.join(folder, 'gradebook.csv');
  const worksheet = path.join(folder, 'worksheet.csv');
  writeFileSync(gradebook, canvas);
  writeFileSync(worksheet, moodle);
  const platforms = [
    ...['--canvas-gradebook', gradebook, '--canvas-column', 'Lab'],
    ...['--moodle-worksheet', worksheet],
  ];
  return { input, out: path.join(folder, 'reports'), platforms, gradebook, worksheet };
}

const all = 'csv,json,junit,gradescope,canvas,moodle,github';

const exported = [
  'grades.csv',
  'results.json',
  'junit.xml',
  'canvas-gradebook.csv',
  'moodle-worksheet.csv',
  'moodle-feedback.zip',
  'github-summary.md',
];

describe('batch --export', () => {
  it('writes every format, and grader export the same bytes without grading', async () => {
    const { input, out, platforms } = classOfTwo();
    const stepSummary = path.join(temporaryFolder(), 'summary.md');
    const run = await grader(
      ['batch', input, '--out', out, '--export', all, ...platforms],
      undefined,
      { GITHUB_STEP_SUMMARY: stepSummary },
    );
    expect([run.code, run.err]).toEqual([0, 'Grading 2 submissions.\n']);

    const read = (name: string) => readFileSync(path.join(out, name));
    expect(read('canvas-gradebook.csv').toString()).toBe(
      canvas.replace('rita,A,,', 'rita,A,20.00,').replace('will,A,,', 'will,A,11.00,'),
    );
    expect(read('moodle-worksheet.csv').toString()).toBe(
      moodle.replace('rita,,', 'rita,10.00,').replace('will,,', 'will,5.50,'),
    );
    const results = resultsSchema.parse(JSON.parse(read('results.json').toString()));
    const pages = results.submissions.map(({ page }) => read(page));
    const zip = unzipSync(read('moodle-feedback.zip'));
    expect(Object.keys(zip)).toEqual([
      'Rita Right_41_assignfeedback_file/report.html',
      'Will Wrong_42_assignfeedback_file/report.html',
    ]);
    expect(Object.values(zip).map((page) => Buffer.from(page))).toEqual(pages);
    for (const { page } of results.submissions) {
      const file = read(`gradescope/${path.basename(page, '.html')}/results.json`);
      expect(JSON.parse(file.toString())).toHaveProperty('tests');
    }
    expect(readFileSync(stepSummary).equals(read('github-summary.md'))).toBe(true);
    expect(run.out).toMatch(/^::stop-commands::([0-9a-f]{48})\n[\s\S]*\n::\1::\n::error file=/);

    const before = exported.map((name) => read(name));
    for (const name of exported) if (name !== 'results.json') rmSync(path.join(out, name));
    const file = path.join(out, 'results.json');
    const again = await grader(['export', file, '--to', all, ...platforms]);
    expect(again.code).toBe(0);
    expect(again.out).toContain('canvas-gradebook.csv: 2 of 2 grades filled in');
    expect(exported.map((name) => read(name))).toEqual(before);
  });

  it('scales what Gradescope shows to --points', async () => {
    const { input, out } = classOfTwo();
    await grader(['batch', input, '--out', out, '--export', 'gradescope', '--points', '12.5']);
    const results = resultsSchema.parse(JSON.parse(readFileSync(`${out}/results.json`, 'utf8')));
    const scores = results.submissions.map(({ page }) => {
      const file = path.join(out, 'gradescope', path.basename(page, '.html'), 'results.json');
      return JSON.parse(readFileSync(file, 'utf8')).score;
    });
    expect(scores).toEqual([12.5, 6.88]);
  });

  it('names an exporter that fails, and the others finish', async () => {
    const { input, out, platforms } = classOfTwo();
    // A folder where the file should be.
    mkdirSync(path.join(out, 'junit.xml'), { recursive: true });
    const { code, err } = await grader([
      ...['batch', input, '--out', out],
      ...['--export', 'junit,canvas,moodle', ...platforms],
    ]);
    expect(code).toBe(2);
    const [, what, todo, ...more] = err.trimEnd().split('\n');
    expect(what).toMatch(/^grader: The export "junit" failed: .*\.$/);
    expect(todo).toMatch(/^Make room /);
    expect(more).toEqual([]);
    expect(existsSync(path.join(out, 'canvas-gradebook.csv'))).toBe(true);
    expect(existsSync(path.join(out, 'moodle-feedback.zip'))).toBe(true);
  });

  it('names everybody whose grade was not filled in', async () => {
    const { input, out, platforms } = classOfTwo();
    cpSync(path.join(sampleClass, 'passed-textbook.py'), path.join(input, 'nobody.py'));
    const run = await grader([
      'batch',
      input,
      '--out',
      out,
      '--export',
      'canvas',
      ...platforms.slice(0, 4),
    ]);
    expect(run.code).toBe(0);
    expect(run.out).toContain(
      'canvas-gradebook.csv: 2 of 3 grades filled in\n  Nobody there fits: nobody\n',
    );
  });
});

describe('a mistake in what is to be exported', () => {
  it.each([
    ['an unknown format', ['--export', 'xls'], 'There is no export "xls".'],
    ['no gradebook', ['--export', 'canvas'], 'fills a file of yours'],
    ['no worksheet', ['--export', 'moodle'], 'fills a file of yours'],
    ['no column', ['--export', 'canvas', '--canvas-gradebook', '?'], 'none is guessed'],
    [
      'an unknown column',
      ['--export', 'canvas', '--canvas-gradebook', '?', '--canvas-column', 'x'],
      'has no assignment "x"',
    ],
    ['a gradebook without its format', ['--canvas-gradebook', '?'], 'is not asked for'],
    [
      'a worksheet that is none',
      ['--export', 'moodle', '--moodle-worksheet', '?'],
      'is not a grading worksheet',
    ],
    [
      'a missing file',
      ['--export', 'moodle', '--moodle-worksheet', 'nowhere.csv'],
      'nowhere.csv cannot be read.',
    ],
    ['no points', ['--export', 'gradescope', '--points', '0'], '--points takes'],
    [
      'names hidden',
      ['--export', 'canvas', '--canvas-gradebook', '?', '--canvas-column', 'Lab', '--pseudonyms'],
      '--pseudonyms hides it',
    ],
  ])('(%s) is told before anything is graded', async (_name, words, sentence) => {
    const { input, out, gradebook } = classOfTwo();
    const args = words.map((word) => (word === '?' ? gradebook : word));
    const { code, out: text, err } = await inProcess(['batch', input, '--out', out, ...args]);
    expect([code, text]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(err.trimEnd().split('\n')).toHaveLength(2);
    expect(existsSync(out)).toBe(false);
  });

  it('never writes over the file that is to be filled', async () => {
    const { input, out, gradebook } = classOfTwo();
    mkdirSync(out);
    const inside = path.join(out, 'canvas-gradebook.csv');
    cpSync(gradebook, inside);
    const words = ['--export', 'canvas', '--canvas-gradebook', inside, '--canvas-column', 'Lab'];
    const { code, err } = await inProcess(['batch', input, '--out', out, ...words]);
    expect([code, err]).toEqual([2, expect.stringContaining('where the filled file will be')]);
    expect(readFileSync(inside, 'utf8')).toBe(canvas);
  });

  it.each([
    ['is not there', null],
    ['is no JSON', '{'],
    ['is another', '{}'],
  ])('a results.json that %s is refused', async (_name, text) => {
    const file = path.join(temporaryFolder(), 'results.json');
    if (text !== null) writeFileSync(file, text);
    const { code, err } = await inProcess(['export', file, '--to', 'junit']);
    expect(code).toBe(2);
    expect(err.trimEnd().split('\n')).toHaveLength(2);
  });
});
