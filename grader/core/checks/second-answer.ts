// Whether a call that was put twice gave the same twice.

import type { Exercise } from '../model/exercise.js';
import { finiteValue, type Outcome } from '../model/outcome.js';
import { valueKey } from '../model/packed-value.js';
import type { Question } from '../model/question.js';
import { type Evidence, forgivenRemark } from './evidence.js';

/**
 * The second outcome of a question that was put again, where it is not the first one; `null` where
 * it is, and where the question was put once. One of the two has to be a number: that a call gives
 * two different errors says less than the errors do.
 */
export function changedAnswer(
  exercise: Exercise,
  question: Question,
  evidence: Evidence,
): Outcome | null {
  const second = evidence.repeats.get(question);
  const first = second === undefined ? undefined : evidence.answers.get(question);
  if (first === undefined || second === undefined || isSame(first, second)) {
    return null;
  }
  const tells = [first, second].every(
    (each) => isTelling(each) && forgivenRemark(exercise, question, each, evidence) === null,
  );
  return tells ? second : null;
}

/** Two answers without a number count as the same. */
export function isSame(first: Outcome, second: Outcome): boolean {
  if (first.kind === 'structured' || second.kind === 'structured') {
    return (
      first.kind === 'structured' &&
      second.kind === 'structured' &&
      valueKey(first.value) === valueKey(second.value)
    );
  }
  return finiteValue(first) === finiteValue(second);
}

/** Memory and output are used up by all calls together, so running out of them may be chance. */
function isTelling({ kind }: Outcome): boolean {
  return telling.has(kind);
}

const telling: ReadonlySet<Outcome['kind']> = new Set([
  'value',
  'structured',
  'not-a-number',
  'unreadable',
  'raised',
  'timed-out',
]);
