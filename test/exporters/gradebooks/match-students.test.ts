import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchStudents } from '#grader/exporters/gradebooks/match-students.js';
import { submissionResult } from '../../support/builders.js';

const students = [
  { ids: ['1815', 's1', 'ada'], name: 'Lovelace, Ada', hasExactName: false },
  { ids: ['1906', '1815', 'grace'], name: 'Hopper, Grace', hasExactName: false },
  { ids: ['7', '', 'sam1'], name: 'Smith, Sam', hasExactName: false },
  { ids: ['8', '', 'sam2'], name: 'Smith, Sam', hasExactName: false },
  { ids: ['9', '', ''], name: 'Müller-Óg, Zoë', hasExactName: false },
];

/** The names of those whom a submission gets, or why it gets none. */
function match(id: string, student: { id: string; name: string } | null): string {
  const { pairs, ambiguous } = matchStudents([submissionResult({ id, student })], students);
  const [pair] = pairs;
  if (pair !== undefined) return pair.student.ids[0] ?? '';
  return ambiguous.length > 0 ? 'ambiguous' : 'unmatched';
}

describe('a submission', () => {
  it.each([
    ['an id of the platform', 'x', { id: '1906', name: '' }, '1906'],
    ['a login, whatever its case', 'x', { id: 'ADA', name: '' }, '1815'],
    ['a file called like a login', 'sam2', null, '8'],
    ['a file called as Canvas calls it', 'müllerógzoë', null, '9'],
    ['a name in either order', 'x', { id: '', name: 'Ada Lovelace' }, '1815'],
    [
      'a name made of other code points',
      'x',
      { id: '', name: 'Zoe\u0308 Mu\u0308ller-O\u0301g' },
      '9',
    ],
    ['an id with a name that two bear', 'x', { id: '7', name: 'Sam Smith' }, '7'],
    ['an id of two, told apart by name', 'x', { id: '1815', name: 'Grace Hopper' }, '1906'],
    ['an id with a name that the file does not have', 'x', { id: '7', name: 'Samuel S.' }, '7'],
  ])('with %s finds its student', (_name, id, student, expected) => {
    expect(match(id, student)).toBe(expected);
  });

  it('of a team is not given to the participant of the same number', () => {
    const row = { ids: ['12'], name: 'Dora Dee', hasExactName: true };
    const fits = (name: string) =>
      matchStudents([submissionResult({ id: 'x', student: { id: '12', name } })], [row]).pairs;
    expect(fits('Team A')).toEqual([]);
    expect(fits('Dora Dee')).toHaveLength(1);
    expect(fits('Participant 12')).toHaveLength(1);
    expect(fits('')).toHaveLength(1);
  });

  it.each([
    ['an id that two have in different columns', '1815', null, 'ambiguous'],
    ['a name that two bear', 'x', { id: '', name: 'Sam Smith' }, 'ambiguous'],
    ['the id of one and the name of another', 'x', { id: '9', name: 'Ada Lovelace' }, 'ambiguous'],
    ['nothing that anybody has', 'x', { id: 'y', name: 'Z' }, 'unmatched'],
    ['neither id nor name', '', { id: '', name: '' }, 'unmatched'],
  ])('with %s is given to nobody', (_name, id, student, why) => {
    expect(match(id, student)).toBe(why);
  });

  it('is in exactly one of the lists, and no student gets two', () => {
    const key = fc.constantFrom('1815', 'ada', '7', 'Sam Smith', 'Grace Hopper', 'x', '');
    const any = fc.record({ id: key, student: fc.option(fc.record({ id: key, name: key })) });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (given) => {
        const submissions = given.map((each) => submissionResult(each));
        const { pairs, unmatched, ambiguous } = matchStudents(submissions, students);
        const all = [...pairs.map(({ submission }) => submission), ...unmatched, ...ambiguous];
        expect(new Set(all)).toEqual(new Set(submissions));
        expect(all).toHaveLength(submissions.length);
        expect(new Set(pairs.map(({ student }) => student)).size).toBe(pairs.length);
      }),
    );
  });
});
