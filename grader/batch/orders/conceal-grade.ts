// A grade that may be shown under a pseudonym: reasons name nobody, and no moment tells who it was.

import type { FinalGrade } from '../../core/grades/final-grade.js';
import { nameIndex, withPseudonyms } from '../../core/report/name-index.js';
import type { Pseudonyms } from '../pseudonyms.js';

/** Conceals grades by what names the students of their class. */
export function gradeConcealer({
  own,
  everywhere,
}: Pick<Pseudonyms, 'own' | 'everywhere'>): (grade: FinalGrade) => FinalGrade {
  const everybody = nameIndex(everywhere);
  return (grade) => {
    const indexes = [nameIndex(own.get(grade.id) ?? []), everybody];
    return {
      ...grade,
      handIn: { time: null, isLate: grade.handIn.isLate },
      steps: grade.steps.map((step) =>
        'reason' in step ? { ...step, reason: withPseudonyms(step.reason, indexes) } : step,
      ),
    };
  };
}
