import { describe, expect, it } from 'vitest';
import { coreTexts } from '#grader/core/texts/speech.js';
import { classPageTexts } from '#grader/exporters/texts/class-page.js';
import { diffTexts } from '#grader/exporters/texts/diff.js';
import { exportNotes } from '#grader/exporters/texts/export-notes.js';
import { exportTexts } from '#grader/exporters/texts/exports.js';
import { gradesTexts } from '#grader/exporters/texts/grades.js';
import { lectureTexts } from '#grader/exporters/texts/lecture.js';
import { rubricTexts } from '#grader/exporters/texts/rubric.js';
import { studentPageTexts } from '#grader/exporters/texts/student-page.js';
import { summaryTexts } from '#grader/exporters/texts/summary.js';
import { terminalTexts } from '#grader/exporters/texts/terminal.js';
import { cellsTexts } from '#grader/page/cells/texts.js';
import { cellsWords } from '#grader/site/texts/cells.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';
import { pageWords } from '#reference/gradient-descent/page-words.js';
import { samples } from '../../support/catalogue-samples.js';
import { textsIn } from '../../support/texts-in.js';

const forStudents = {
  core: coreTexts,
  student: studentPageTexts,
  terminal: terminalTexts,
  cells: cellsTexts,
  aroundCells: cellsWords,
  page: pageWords,
  exports: exportTexts,
  rubric: rubricTexts,
  messages: gradientDescent.messages,
  title: gradientDescent.title,
  checks: {
    en: Object.fromEntries(gradientDescent.checks.map(({ id, sentence }) => [id, sentence.en])),
    fr: Object.fromEntries(gradientDescent.checks.map(({ id, sentence }) => [id, sentence.fr])),
  },
};

const forInstructors = {
  class: classPageTexts,
  diff: diffTexts,
  grades: gradesTexts,
  lecture: lectureTexts,
  summary: summaryTexts,
  notes: exportNotes,
};

/** What belongs to no language, by the end of its key. */
const ofNoLanguage = /\.(?:id|tone|spot|pattern)$|\.javascriptWords\.\d\.\d$/;

/** Texts about JavaScript, where undefined is a word. */
const spokenOf = /^core\.errors\.javascript/;

/** Texts that happen to be the same in French. */
const alike: ReadonlySet<string> = new Set([
  'student.ledger.heading',
  'student.ledger.points',
  'student.facts.isolation',
  'exports.summary.points',
  'class.percent.1',
  'class.percent.2',
  'class.percent.3',
  'class.percent.4',
  'class.page.points',
]);

/** Keys of inJavascript are sentences themselves, one for one in order. */
const withoutKeys = /^messages\.inJavascript\./;

describe.each(Object.entries({ ...forStudents, ...forInstructors }))(
  'the catalogue %s',
  (name, { en, fr }) => {
    const english = textsIn(en, name, samples);
    const french = textsIn(fr, name, samples);

    it('has the same entries in both languages', () => {
      const keys = (texts: ReadonlyMap<string, string>) =>
        [...texts.keys()].filter((key) => !withoutKeys.test(key));

      expect(keys(french)).toEqual(keys(english));
      expect(french.size).toBe(english.size);
    });

    it('says something else in French, and nothing empty', () => {
      const same = [...french].filter(
        ([key, text]) => !ofNoLanguage.test(key) && text === english.get(key),
      );

      expect(same.map(([key]) => key)).toEqual(
        [...alike].filter((key) => key.startsWith(`${name}.`)),
      );
      for (const [key, text] of [...french, ...english]) expect(text.trim(), key).not.toBe('');
    });

    it('speaks of every value that it is given', () => {
      for (const [key, text] of [...french, ...english]) {
        if (ofNoLanguage.test(key) || spokenOf.test(key)) continue;
        expect(text, key).not.toMatch(/undefined|\bnull\b|\[object|NaN|=>/);
      }
    });

    it('leaves the same blanks to fill', () => {
      for (const [key, text] of french) {
        if (withoutKeys.test(key)) continue;
        expect(blanksIn(text), key).toEqual(blanksIn(english.get(key) ?? ''));
      }
    });

    it('keeps French signs together with the word before them', () => {
      for (const [key, text] of french) {
        if (!ofNoLanguage.test(key)) expect(text, key).not.toMatch(/\S[ ][?;:!](?=\s|$)/);
      }
    });
  },
);

describe('French', () => {
  it.each(Object.entries(forStudents))('says tu to students in %s', (name, { fr }) => {
    for (const [key, text] of textsIn(fr, name, samples)) {
      expect(text, key).not.toMatch(/\b(?:vous|votre|vos)\b|\bvôtres?\b/i);
    }
  });

  it.each(Object.entries(forInstructors))('says vous to instructors in %s', (name, { fr }) => {
    for (const [key, text] of textsIn(fr, name, samples)) {
      expect(text, key).not.toMatch(/(?<!\p{L})(?:tu|toi|te|ton|ta|tes|tiens?|tienne)(?!\p{L})/iu);
    }
  });
});

function blanksIn(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)/g)].map(([, blank]) => blank ?? '').toSorted();
}
