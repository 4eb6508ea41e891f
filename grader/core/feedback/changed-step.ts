// What is said of a function that answers the same call differently.

import type { FunctionDiagnosis } from '../diagnosis/diagnosis.js';
import type { AnswerChange } from '../model/answer-change.js';
import type { FeedbackTexts } from '../texts/core-texts.js';
import type { FeedbackScene } from './feedback-scene.js';

/** Whether a misconception with a name tells why a function changes its answers. */
export function isExplained(
  change: AnswerChange,
  diagnoses: readonly FunctionDiagnosis[],
): boolean {
  return diagnoses.some((each) => each.function === change.function && each.candidates.length > 0);
}

/** The change of a function that no misconception explains; `null` when there is none. */
export function unexplainedChange(
  name: string,
  { changes, diagnoses }: Pick<FeedbackScene, 'changes' | 'diagnoses'>,
): AnswerChange | null {
  const change = changes.find((each) => each.function === name);
  return change === undefined || isExplained(change, diagnoses) ? null : change;
}

/** What the answer hangs on, said before the hint; `null` when it is not known. */
export function hangsOnSentence(
  { hangsOn, after }: AnswerChange,
  texts: FeedbackTexts,
): string | null {
  switch (hangsOn) {
    case 'earlier-calls':
      return texts.onEarlierCalls;
    case 'number-of-calls':
      return texts.onNumberOfCalls(after !== null && after.times > 1 ? after.times : null);
    case 'unknown':
      return null;
  }
}
