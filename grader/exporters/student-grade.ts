// What a student reads about a grade that is not simply their score.

import { type FinalGrade, type GradeStep, isExcused } from '../core/grades/final-grade.js';
import type { Exercise } from '../core/model/exercise.js';
import type { Locale } from '../core/model/locale.js';
import { sentences } from './sentences.js';
import { isLateForFree } from './step-words.js';
import { type GradesTexts, gradesTexts } from './texts/grades.js';

export interface StudentGradeView {
  readonly heading: string;
  /** "80 of 100 count."; `null` where nothing counts yet. */
  readonly counts: string | null;
  /** What the checks gave; `null` where that is what counts. */
  readonly judged: string | null;
  /** What led from the one to the other. */
  readonly steps: readonly string[];
}

/** The grade as a student's page shows it. */
export function studentGrade(
  grade: FinalGrade,
  exercise: Exercise,
  lang: Locale,
): StudentGradeView {
  const words = gradesTexts[lang].student;
  const sentenceOf = sentences(exercise, lang);
  const { judged, maxScore } = grade;
  return {
    heading: words.heading,
    counts: countsText(grade, words),
    judged: judged === null || judged === grade.grade ? null : words.judged(judged, maxScore),
    steps: [
      ...(isLateForFree(grade) ? [words.lateShown] : []),
      ...grade.steps.map((step) => studentStep(step, words, sentenceOf)),
    ],
  };
}

function countsText(grade: FinalGrade, words: GradesTexts['student']): string | null {
  if (isExcused(grade)) return words.excused;
  return grade.grade === null ? null : words.counts(grade.grade, grade.maxScore);
}

function studentStep(
  step: GradeStep,
  words: GradesTexts['student'],
  sentenceOf: (check: string) => string,
): string {
  switch (step.kind) {
    case 'waived':
      // Quoted within a sentence, it needs no stop of its own.
      return words.waived(
        step.to - step.from,
        sentenceOf(step.check).replace(/\.$/, ''),
        step.reason,
      );
    case 'late':
      return words.late(step.days, step.from, step.to);
    case 'kept':
      return words.kept(step.to);
    case 'given':
      return words.given(step.to, step.reason);
    case 'excused':
      return words.excusedWhy(step.reason);
  }
}

/** Whether there is something to say of a grade. */
export function isTold(grade: FinalGrade): boolean {
  return grade.steps.length > 0 || isLateForFree(grade);
}

/** The same as lines of text; none where there is nothing to say. */
export function gradeLines(grade: FinalGrade, exercise: Exercise, lang: Locale): string[] {
  if (!isTold(grade)) return [];
  const { counts, judged, steps } = studentGrade(grade, exercise, lang);
  return [counts, judged, ...steps].filter((line) => line !== null);
}
