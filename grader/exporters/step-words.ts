// Why a grade is what it is, in few words for an instructor.

import { type FinalGrade, type GradeStep, isLate } from '../core/grades/final-grade.js';
import type { GradesTexts } from './texts/grades.js';

/** One text for each step; lateness that costs nothing is told, too. */
export function stepWords(grade: FinalGrade, words: GradesTexts['classroom']): string[] {
  const steps = grade.steps.map((step) => stepWord(step, words));
  return isLateForFree(grade) ? [words.lateShown, ...steps] : steps;
}

/** Late, and nothing was taken off for that. */
export function isLateForFree(grade: FinalGrade): boolean {
  return isLate(grade) && !grade.steps.some(({ kind }) => kind === 'late');
}

/** One step in few words. */
export function stepWord(step: GradeStep, words: GradesTexts['classroom']): string {
  switch (step.kind) {
    case 'waived':
      return words.waived(step.check, step.reason);
    case 'late':
      return words.late(step.days);
    case 'kept':
      return words.kept;
    case 'given':
      return words.given(step.reason);
    case 'excused':
      return words.excused(step.reason);
  }
}
