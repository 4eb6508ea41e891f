// The next step for one function: because it is missing, because its mistake has a name, or because
// a check fails.

import { isTrap } from '../checks/live-program.js';
import { commonTerms } from '../diagnosis/common-terms.js';
import type { FunctionDiagnosis } from '../diagnosis/diagnosis.js';
import { placeOf } from '../model/lines.js';
import type { Message } from '../model/message.js';
import type { Outcome } from '../model/outcome.js';
import type { NextStep } from '../model/report.js';
import type { SpotKind } from '../model/source-look.js';
import { inFileOf } from '../score/crash-text.js';
import type { FeedbackTexts } from '../texts/core-texts.js';
import { blanksOf, lineOf } from './blanks-of.js';
import { hangsOnSentence, unexplainedChange } from './changed-step.js';
import { failingCall, payingChecks } from './failing-call.js';
import type { FeedbackScene } from './feedback-scene.js';
import { limitText } from './limit-texts.js';
import { explainRaised } from './python-errors.js';
import { ruleText } from './rule-text.js';
import { shownLine } from './shown-line.js';
import { writeStep } from './write-step.js';

/** Why a name may stand for no function, most telling first. */
const reasonsForMissing: readonly SpotKind[] = ['near-miss', 'nested-definition', 'name-rebound'];

/** `null` when the function is there. */
export function missingStep(name: string, scene: FeedbackScene): NextStep | null {
  const { loaded } = scene.loading;
  const kind = isTrap(loaded) ? 'missing' : (loaded.functions[name]?.kind ?? 'missing');
  if (kind !== 'missing' && kind !== 'not-callable') {
    return null;
  }
  const { mistakes, missingFunction } = scene.speech.book;
  const spots = scene.look?.spots.filter((each) => each.function === name) ?? [];
  const reason = reasonsForMissing.flatMap(
    (kind) => spots.find((each) => each.kind === kind) ?? [],
  );
  const [spot] = reason;
  const named = Object.values(mistakes).find(
    (each) => each.spot !== null && each.spot === spot?.kind,
  );
  const message = named ?? missingFunction;
  return writeStep(
    message,
    {
      blanks: blanksOf(message, name, { line: spot?.line ?? null, name: null }, scene),
      function: name,
      shown:
        spot === undefined
          ? null
          : shownLine(placeOf(scene.evidence.cells, spot.line), null, scene),
      beforeHint: null,
    },
    scene,
  );
}

/** `null` when nothing is known of what is wrong with the function. */
export function diagnosedStep(name: string, scene: FeedbackScene): NextStep | null {
  const diagnosis = scene.diagnoses.find((each) => each.function === name);
  const message = diagnosis === undefined ? null : messageOf(diagnosis, scene);
  return message === null ? null : write(message, name, diagnosis ?? null, scene);
}

/** `null` when no check of the function loses points. */
export function failingStep(name: string, scene: FeedbackScene): NextStep | null {
  const lost = payingChecks(name, scene).filter(({ status }) => status !== 'passed');
  if (lost.length === 0) {
    return null;
  }
  const { notAsked, unknownMistake, answersChange } = scene.speech.book;
  const failed = failingCall(name, scene);
  const changed = unexplainedChange(name, scene) === null ? null : answersChange;
  const message =
    failed === null
      ? notAsked
      : (messageOfOutcome(failed.outcome, scene) ?? changed ?? messageOfRemark(scene));
  return write(message ?? unknownMistake, name, null, scene);
}

/** The message that a diagnosis stands for, `null` when it says nothing that we know of. */
export function messageOf(
  { function: name, candidates, fit, updates }: FunctionDiagnosis,
  scene: Pick<FeedbackScene, 'speech' | 'changes' | 'diagnoses'>,
): Message | null {
  const { mistakes, answersChange, linearFactor, otherRule, wrongCount } = scene.speech.book;
  const named = candidates.flatMap((id) => mistakes[id] ?? [])[0];
  if (named !== undefined) {
    return named;
  }
  if (unexplainedChange(name, scene) !== null) {
    return answersChange;
  }
  if (fit !== null) {
    return fit.kind === 'linear-factor' ? linearFactor : otherRule;
  }
  return updates === null ? null : wrongCount;
}

/** Some remarks say what is not quite right yet; those have a message of the same id. */
function messageOfRemark({ speech, remarks }: FeedbackScene): Message | null {
  return remarks.flatMap((id) => speech.book.mistakes[id] ?? [])[0] ?? null;
}

function messageOfOutcome(outcome: Outcome, { evidence, speech }: FeedbackScene): Message | null {
  const { language } = evidence;
  return outcome.kind === 'raised'
    ? explainRaised(outcome, language, speech.texts.errors).message
    : limitText(commonTerms(outcome, language), speech.texts.limits);
}

function write(
  message: Message,
  name: string,
  diagnosis: FunctionDiagnosis | null,
  scene: FeedbackScene,
): NextStep {
  const failed = failingCall(name, scene);
  const outcome = failed?.outcome ?? null;
  const told = {
    line: outcome === null ? null : lineOf(outcome),
    inFile: outcome === null ? undefined : (inFileOf(outcome) ?? undefined),
    name:
      outcome?.kind === 'raised'
        ? explainRaised(outcome, scene.evidence.language, scene.speech.texts.errors).name
        : null,
  };
  const texts = scene.speech.texts.feedback;
  const rule = diagnosis?.fit ?? null;
  const blanks = blanksOf(message, name, told, scene);
  const change =
    message === scene.speech.book.answersChange ? unexplainedChange(name, scene) : null;
  return writeStep(
    message,
    {
      blanks: rule === null ? blanks : { ...blanks, rule: ruleText(rule) },
      function: name,
      shown: change === null ? (failed?.shown ?? null) : { kind: 'change', change },
      beforeHint:
        change === null ? countSentence(diagnosis, texts) : hangsOnSentence(change, texts),
    },
    scene,
  );
}

function countSentence(diagnosis: FunctionDiagnosis | null, texts: FeedbackTexts): string | null {
  const updates = diagnosis?.updates ?? null;
  if (updates === null) {
    return null;
  }
  return texts.updates(updates.asked, updates.made);
}
