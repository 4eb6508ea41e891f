import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { feedbackPath, feedbackZip } from '#grader/exporters/gradebooks/moodle-feedback.js';
import { openMoodleWorksheet } from '#grader/exporters/gradebooks/moodle-worksheet.js';
import { submissionResult } from '../../support/builders.js';
import { thrown } from '../../support/thrown.js';

const english = [
  '\ufeffIdentifier,"Full name","ID number","Email address",Status,Grade,"Maximum grade","Grade can be changed","Last modified (submission)","Last modified (grade)","Feedback comments"',
  '"Participant 1327627","Jane Doe",S77,jane@uni.example,"Submitted, graded",,20.00,Yes,"Monday, 3 March 2025, 9:00 AM",-,"Well, ""done"""',
  '"Participant 1327628","Max Müller",,max@uni.example,"No submission",4.00,20.00,Yes,-,-,',
  '"Participant 1327629","Li Wei",S78,li@uni.example,Draft,,10.00,No,-,-,',
  '',
].join('\n');

const german = [
  'ID;Vollständiger Name;Status;Bewertung;Bestwertung;Zuletzt geändert (Bewertung)',
  'Teilnehmer/in 11;Jane Doe;Abgegeben;;100,00;-',
  'Teilnehmer/in 12;Max Müller;Abgegeben;"7,50";100,00;-',
].join('\r\n');

const open = (text: string, column: string | null = null, points: number | null = null) =>
  openMoodleWorksheet(new TextEncoder().encode(text), 'grades.csv', column, points);

const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

const graded = (score: number | null, id: string, name = '') =>
  submissionResult({ id: `of-${id}`, score, student: { id, name } });

describe('a Moodle grading worksheet', () => {
  it('keeps every byte when nobody handed anything in', () => {
    for (const text of [english, german]) expect(textOf(open(text).fill([]).bytes)).toBe(text);
  });

  it('is filled by participant, id number, mail address or name, to the points of each row', () => {
    const { bytes, left, pairs } = open(english).fill([
      graded(62, '1327627'),
      graded(55, 'max@uni.example'),
      graded(100, 'S78'),
      graded(100, '999'),
    ]);
    expect(textOf(bytes)).toBe(
      english
        .replace('graded",,20.00', 'graded",12.40,20.00')
        .replace('4.00,20.00', '11.00,20.00')
        .replace('Draft,,10.00', 'Draft,10.00,10.00'),
    );
    expect(left.map(({ why }) => why)).toEqual(['unmatched']);
    expect(pairs.map(({ student }) => student.participant)).toEqual([
      '1327627',
      '1327628',
      '1327629',
    ]);
  });

  it('in another language gets numbers as that language writes them', () => {
    const { bytes } = open(german).fill([graded(62, '11'), graded(100, 'x', 'Max Müller')]);
    expect(textOf(bytes)).toBe(
      german.replace('Abgegeben;;', 'Abgegeben;62,00;').replace('"7,50"', '"100,00"'),
    );
  });

  it('leaves the cell of what is ungraded empty', () => {
    const { bytes, left, pairs } = open(english).fill([graded(null, '1327627')]);
    expect(textOf(bytes)).toBe(english);
    expect([left.map(({ why }) => why), pairs.length]).toEqual([['ungraded'], 1]);
  });

  it('in a language that is not known is asked for its grade column', () => {
    const unknown = german.replace('Bewertung;Best', 'Nóta;Best');
    const error = thrown(() => open(unknown));
    expect(error.hint).toContain('--moodle-grade-column');
    expect(error.hint).toContain('"Nóta"');
    expect(textOf(open(unknown, 'Nóta').fill([graded(50, '11')]).bytes)).toContain(';50,00;');
    expect(thrown(() => open(unknown, 'nota')).message).toContain('has 0 columns "nota"');
  });

  it('asks for the points where a row does not say', () => {
    const scale = english.replaceAll('20.00', '-');
    expect(thrown(() => open(scale)).hint).toContain('--points');
    expect(textOf(open(scale, null, 5).fill([graded(50, '1327627')]).bytes)).toContain(',2.50,-,');
  });

  it('is not any other table', () => {
    const error = thrown(() => open('Name,Grade\nJane,1\n'));
    expect(error.message).toContain('is not a grading worksheet of Moodle');
  });
});

describe('a page for a participant', () => {
  it('lies in the folder that Moodle reads the participant from', () => {
    expect(feedbackPath({ name: 'Jane Doe', participant: '1327627' })).toBe(
      'Jane Doe_1327627_assignfeedback_file/report.html',
    );
    expect(feedbackPath({ name: null, participant: '7' })).toBe(
      'Participant_7_assignfeedback_file/report.html',
    );
  });

  it('stays there whatever the name is', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('../..', '~a', '_9_', 'a/b', '.')),
        (name) => {
          const [folder = '', file, more] = feedbackPath({ name, participant: '7' }).split('/');
          expect([file, more]).toEqual(['report.html', undefined]);
          const [who = '', ...rest] = folder.split('_');
          expect(rest).toEqual(['7', 'assignfeedback', 'file']);
          expect(who).toMatch(/^[^.~\s\\/:*?"<>|]/);
        },
      ),
    );
  });

  it('is packed with the others, the same pages to the same bytes', async () => {
    const pages = async function* () {
      yield { path: 'A_1_assignfeedback_file/report.html', html: Buffer.from('<p>θ</p>') };
      yield { path: 'Ö_2_assignfeedback_file/report.html', html: Buffer.from('x'.repeat(9000)) };
    };
    const zip = await feedbackZip(pages());
    expect(Buffer.compare(zip, await feedbackZip(pages()))).toBe(0);
    const files = unzipSync(zip);
    expect(Object.keys(files)).toEqual([
      'A_1_assignfeedback_file/report.html',
      'Ö_2_assignfeedback_file/report.html',
    ]);
    expect(textOf(files['A_1_assignfeedback_file/report.html'] ?? new Uint8Array())).toBe(
      '<p>θ</p>',
    );
  });
});
