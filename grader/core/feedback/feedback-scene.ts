// All that is known of a submission when its feedback is written.

import type { Evidence } from '../checks/evidence.js';
import type { Interview } from '../checks/interview.js';
import type { Judgement } from '../checks/judge.js';
import type { FunctionDiagnosis } from '../diagnosis/diagnosis.js';
import type { AnswerChange } from '../model/answer-change.js';
import type { Exercise } from '../model/exercise.js';
import type { Counterexample } from '../model/report.js';
import type { SourceLook } from '../model/source-look.js';
import type { Speech } from '../texts/speech.js';

export interface FeedbackScene {
  readonly exercise: Exercise;
  readonly speech: Speech;
  readonly evidence: Evidence;
  readonly loading: Pick<Interview, 'loaded' | 'crash'>;
  /** The judgements that count. */
  readonly judgements: readonly Judgement[];
  /** By check id. */
  readonly counterexamples: ReadonlyMap<string, Counterexample>;
  readonly diagnoses: readonly FunctionDiagnosis[];
  readonly changes: readonly AnswerChange[];
  readonly remarks: readonly string[];
  /** `null` where nobody could look. */
  readonly look: SourceLook | null;
}
