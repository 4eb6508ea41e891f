// Naming the mistake of a loop, relative to the step that it repeats.

import { type Candidate, loopCandidates, outcomeCandidates, ranked } from './candidates.js';
import { countUpdates, times } from './count-updates.js';
import type { FunctionDiagnosis } from './diagnosis.js';
import { type Explanation, explain } from './explain.js';
import type { Facts } from './facts.js';
import { fitStep } from './fit-step.js';
import type { Misconceptions } from './misconceptions.js';
import { predictLoop } from './prediction.js';
import type { Transcript } from './transcript.js';
import type { Load, Loop, Step } from './wrong-model.js';

/** A loop that lost points, and what it may have repeated. */
export interface LoopScene {
  readonly known: Misconceptions;
  readonly transcript: Transcript;
  /** The steps that it may repeat: the stand-in, or the right one and the student's own. */
  readonly bases: readonly Load<Step>[];
  /** Whether the loop is known to call the step by its name. */
  readonly callsStep: boolean;
  readonly stepIsRight: boolean;
  factsAbout(transcript: Transcript, all: readonly Transcript[]): Facts;
}

/** The mistakes of a loop; several when it repeats a wrong rule of its own and miscounts too. */
export function diagnoseLoop(
  scene: LoopScene,
  all: readonly Transcript[],
): readonly FunctionDiagnosis[] {
  const { known, transcript, bases } = scene;
  if (transcript.entries.every(({ role, isRight }) => role !== 'counted' || isRight())) {
    return [];
  }
  const facts = scene.factsAbout(transcript, all);
  const found = ranked(
    [
      ...outcomeCandidates(known.outcomes, 'loop', transcript),
      ...firstOfEach(bases.flatMap((base) => loopCandidates(known.loops, transcript, base))),
    ],
    known.clues,
    facts,
  );
  if (found.length > 0) {
    return [told(scene, found)];
  }
  const other = scene.callsStep ? [] : ownRule(scene, facts);
  return other.length > 0 || updatesOf(scene) === null ? other : [told(scene, [])];
}

/** A loop that repeats a rule of its own, with or without a mistake in how it repeats it. */
function ownRule(scene: LoopScene, facts: Facts): readonly FunctionDiagnosis[] {
  const { known, transcript } = scene;
  const steps = known.steps.filter(({ behaviour }) => !behaviour.remembers);
  const programs = steps.flatMap(({ id, likelihood, behaviour }) =>
    behaviour.examples.map((load) => ({ id, likelihood, load })),
  );
  const plainly = programs.flatMap(({ id, likelihood, load }): readonly Candidate<Loop>[] => {
    const explanation = explainPlain(load, transcript);
    return explanation === null ? [] : [{ id, likelihood, explanation, load: null }];
  });
  if (plainly.length > 0) {
    const rules = ranked(firstOfEach(plainly), known.clues, facts);
    return rules.length === 0 ? [] : [told(scene, rules, true)];
  }
  const rule = fitStep({
    ...transcript,
    entries: transcript.entries.filter(({ steps: count }) => count === 1),
    seen: transcript.seen.filter(({ steps: count }) => count === 1),
  });
  if (rule !== null && explainPlain(() => rule.step, transcript) !== null) {
    return [{ ...told(scene, [], true), fit: rule.fit }];
  }
  // Two mistakes at once are searched for only among likely loops and the likeliest spellings.
  const loops = known.loops.filter(
    ({ behaviour, likelihood }) => behaviour.fit === null && likelihood !== 'rare',
  );
  for (const { id, load } of firstOfEach(programs)) {
    const found = ranked(loopCandidates(loops, transcript, load), known.clues, facts);
    if (found.length > 0) {
      return [{ ...told(scene, []), candidates: [id] }, told(scene, found)];
    }
  }
  return [];
}

/** As many steps as asked for. */
const plainLoop: Loop = (step, theta, rate, steps) => times(steps)(step, theta, rate, steps);

function explainPlain(load: Load<Step>, transcript: Transcript): Explanation | null {
  return explain(
    predictLoop(() => plainLoop, load),
    false,
    transcript,
  );
}

/** `isOtherRule` where the loop iterates rightly, but not what the right step beside it does. */
function told(
  scene: LoopScene,
  candidates: readonly Candidate<unknown>[],
  isOtherRule = false,
): FunctionDiagnosis {
  const ids = candidates.map(({ id }) => id);
  return {
    function: scene.transcript.function,
    candidates: isOtherRule && scene.stepIsRight ? [scene.known.otherRule, ...ids] : ids,
    fit: null,
    updates: updatesOf(scene),
  };
}

function updatesOf({ transcript, bases }: LoopScene): FunctionDiagnosis['updates'] {
  const [base] = bases;
  return base === undefined ? null : countUpdates(transcript, base);
}

/** One for each id. */
function firstOfEach<Named extends { readonly id: string }>(
  candidates: readonly Named[],
): readonly Named[] {
  return candidates.filter(
    ({ id }, index) => candidates.findIndex((each) => each.id === id) === index,
  );
}
