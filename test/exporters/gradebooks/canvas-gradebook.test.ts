import { describe, expect, it } from 'vitest';
import { openCanvasGradebook } from '#grader/exporters/gradebooks/canvas-gradebook.js';
import { submissionResult } from '../../support/builders.js';
import { thrown } from '../../support/thrown.js';

const header =
  'Student,ID,SIS User ID,SIS Login ID,Section,Quiz (11),"Descent, lab 2 (12)",Quiz (13),Current Score';

/** A gradebook as Canvas exports it, with everything that must stay. */
const gradebook = [
  `\ufeff${header}`,
  ',,,,,,Manual Posting,,',
  '    Points Possible,,,,,5,20.00,5,(read only)',
  '"Lovelace, Ada",101,s1815,ada,"A ""1""",4.00,,1,93.1',
  '"Hopper, Grace",102,s1906,ghopper,A,,"7.00",,0',
  '"Turing, Alan",103,,,"A ""1""",,EX,,',
  '"Müller, Zoë",104,,,B,,3,,',
  '"=Doe, Jane-Ann",105,,,B,,N/A,,',
  '"Smith, Sam",106,,,B,,,,',
  '"Smith, Sam",107,,,C,,,,',
  '"Student, Test",199,,,C,,,,',
].join('\r\n');

const open = (text: string, column: string, points: number | null = null) =>
  openCanvasGradebook(new TextEncoder().encode(text), 'grades.csv', column, points);

const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

const student = (id: string, name = '') => ({ id, name });

const graded = (id: string, score: number | null, who: { id: string; name: string } | null) =>
  submissionResult({ id, score, status: score === null ? 'ungraded' : 'graded', student: who });

describe('a Canvas gradebook', () => {
  it('keeps every byte when nobody handed anything in', () => {
    expect(textOf(open(gradebook, '12').fill([]).bytes)).toBe(gradebook);
  });

  it('is filled in one column, scaled to its points, and nowhere else', () => {
    const { bytes, filled, left } = open(gradebook, '12').fill([
      graded('a', 62, student('101')),
      graded('b', 55, student('ghopper')),
      graded('c', 90, student('103')),
      graded('zoëmüller', 100, null),
      graded('e', 80, student('x9', 'Jane-Ann =Doe')),
      graded('f', 70, student('x8', 'Sam Smith')),
      graded('g', 70, student('x7', 'Nobody Here')),
    ]);

    const expected = gradebook
      .replace('4.00,,1,93.1', '4.00,12.40,1,93.1')
      .replace('"7.00"', '"11.00"')
      .replace('B,,3,,', 'B,,20.00,,');
    expect(textOf(bytes)).toBe(expected);
    expect(filled).toBe(3);
    expect(left.map(({ submission, why }) => [submission.id, why])).toEqual([
      ['g', 'unmatched'],
      ['f', 'ambiguous'],
      ['c', 'excused'],
      ['e', 'excused'],
    ]);
  });

  it('leaves the cell of what is ungraded as it was', () => {
    const { bytes, left } = open(gradebook, '12').fill([
      graded('a', null, student('101')),
      graded('b', null, student('102')),
    ]);
    expect(textOf(bytes)).toBe(gradebook);
    expect(left.map(({ why }) => why)).toEqual(['ungraded', 'ungraded']);
  });

  it('gives a student whom two submissions fit to neither', () => {
    const { bytes, left } = open(gradebook, '12').fill([
      graded('a', 10, student('101')),
      graded('a-2', 20, student('s1815')),
    ]);
    expect(textOf(bytes)).toBe(gradebook);
    expect(left.map(({ why }) => why)).toEqual(['ambiguous', 'ambiguous']);
  });

  it.each([
    ['its id', '12'],
    ['its title', 'Descent, lab 2'],
    ['its title with the id', 'Descent, lab 2 (12)'],
  ])('finds a column by %s', (_name, wanted) => {
    expect(open(gradebook, wanted).title).toBe('Descent, lab 2 (12)');
  });

  it.each([
    ['that two assignments bear', 'Quiz', 'has 2 assignments "Quiz"'],
    ['that none bears', 'Descent', 'has no assignment "Descent"'],
    ['of a computed column', 'Current Score', 'has no assignment "Current Score"'],
    ['of a column of people', 'ID', 'has no assignment "ID"'],
  ])('refuses a title %s, and lists those there are', (_name, wanted, sentence) => {
    const error = thrown(() => open(gradebook, wanted));
    expect(error.message).toContain(sentence);
    expect(error.hint).toContain('"Descent, lab 2 (12)"');
    expect(error.exitCode).toBe(2);
  });

  it('refuses a column that Canvas computes', () => {
    const readOnly = gradebook.replace('20.00', '(read only)');
    expect(thrown(() => open(readOnly, '12')).message).toContain('imports nothing there');
  });

  it('asks for the points where the file does not say, and takes them there alone', () => {
    const silent = gradebook.replace('20.00', '');
    expect(thrown(() => open(silent, '12')).hint).toContain('--points');
    expect(open(silent, '12', 50).possible).toBe(50);
    expect(open(gradebook, '12', 50).possible).toBe(20);
  });

  it('with semicolons and decimal commas gets decimal commas', () => {
    const european = [
      'Student;ID;SIS Login ID;Section;Lab (7)',
      '    Points Possible;;;;"12,50"',
      'Lovelace, Ada;1;ada;A;',
      'Hopper, Grace;2;grace;A;"3,5"',
      '',
    ].join('\n');
    const { bytes } = open(european, '7').fill([
      graded('ada', 55, null),
      graded('grace', 100, null),
    ]);
    expect(textOf(bytes)).toBe(
      european.replace('ada;A;', 'ada;A;6,88').replace('"3,5"', '"12,50"'),
    );
  });

  it('with last and first names apart is matched by both together', () => {
    const apart = [
      'LastName,FirstName,ID,Section,Lab (7)',
      '    Points Possible,,,,10',
      'Lovelace,Ada,1,A,',
    ].join('\n');
    const { bytes } = open(apart, '7').fill([graded('x', 50, student('none', 'Ada Lovelace'))]);
    expect(textOf(bytes)).toBe(`${apart}5.00`);
  });

  it.each([
    ['an empty file', '', 'is empty'],
    ['another table', 'a,b\n1,2\n', 'is not a gradebook of Canvas'],
  ])('is not %s', (_name, text, sentence) => {
    expect(thrown(() => open(text, '12')).message).toContain(sentence);
  });

  it('is not UTF-16 text', () => {
    const bytes = Buffer.from('\ufeffStudent,ID', 'utf16le');
    const error = thrown(() => openCanvasGradebook(bytes, 'grades.csv', '12', null));
    expect(error.message).toContain('UTF-16');
  });
});
