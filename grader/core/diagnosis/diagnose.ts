// Naming the mistakes of a submission: the step by itself, then the loop relative to the step that
// it repeats.

import type { Reading } from '../checks/follow-through.js';
import type { Interview } from '../checks/interview.js';
import { isTrap } from '../checks/live-program.js';
import type { QuestionPlan } from '../checks/plan.js';
import type { AnswerChange } from '../model/answer-change.js';
import type { Exercise, FollowThrough } from '../model/exercise.js';
import type { Cell } from '../model/submission.js';
import { earnedBy } from '../score/points.js';
import { libraryNeededBy } from '../score/score.js';
import { type Candidate, outcomeCandidates, ranked, stepCandidates } from './candidates.js';
import { diagnoseLoop, type LoopScene } from './diagnose-loop.js';
import type { FunctionDiagnosis } from './diagnosis.js';
import { type FactSources, type Facts, factsOf } from './facts.js';
import { fitStep } from './fit-step.js';
import type { Misconceptions } from './misconceptions.js';
import type { SourceFacts } from './source-facts.js';
import { type Transcript, transcriptOf } from './transcript.js';
import type { Load, Step } from './wrong-model.js';

/** What is known of a submission when its mistakes are to be named. */
export interface Scene {
  readonly exercise: Exercise;
  readonly cells: readonly Cell[];
  readonly plan: QuestionPlan;
  readonly heard: Interview;
  /** Calls that gave two answers. */
  readonly changes: readonly AnswerChange[];
  readonly reading: Reading;
  /** `null` where nobody looked at the source. */
  readonly source: SourceFacts | null;
}

/** What was found: mistakes, step first, and remarks. */
export interface Diagnosed {
  readonly functions: readonly FunctionDiagnosis[];
  readonly remarks: readonly string[];
}

/** Names the mistakes of the functions that lost points. A right function has none. */
export function diagnose(scene: Scene): Diagnosed {
  const { exercise } = scene;
  const { followThrough, misconceptions } = exercise;
  if (followThrough === null || misconceptions === null) {
    return { functions: [], remarks: [] };
  }
  const step = transcriptOf(exercise, followThrough.step, heardWhole(scene), scene.cells);
  const loop = transcriptOf(exercise, followThrough.loop, heardWhole(scene), scene.cells);
  return {
    functions: mistakesOf(scene, followThrough, misconceptions, step, loop),
    remarks: [
      ...misconceptions.remarks(
        { isRight: standsAt(scene, step.function) === 'right', seen: step.seen },
        { isRight: standsAt(scene, loop.function) === 'right', seen: loop.seen },
      ),
      ...(repeatsFormula(scene, step, loop) ? ['formula-repeated'] : []),
    ],
  };
}

function mistakesOf(
  scene: Scene,
  through: FollowThrough,
  known: Misconceptions,
  step: Transcript,
  loop: Transcript,
): readonly FunctionDiagnosis[] {
  const { heard, source } = scene;
  const all = [step, loop];
  if (isTrap(heard.loaded) || !heard.loaded.compiled) {
    return unreadable(scene, known, step, all, source?.brokenFunction ?? step.function);
  }
  const stepStands = standsAt(scene, step.function);
  const found =
    stepStands === 'wrong'
      ? diagnoseStep(scene, known, step, all)
      : { functions: [], load: stepStands === 'right' ? () => known.rightStep : null };
  return [
    ...found.functions,
    ...(standsAt(scene, loop.function) === 'wrong'
      ? diagnoseLoop(
          loopScene(scene, through, known, loop, found.load, stepStands === 'right'),
          all,
        )
      : []),
  ];
}

/** Nothing could be loaded: one mistake, told of the function in which reading stopped. */
function unreadable(
  scene: Scene,
  known: Misconceptions,
  transcript: Transcript,
  all: readonly Transcript[],
  functionName: string,
): readonly FunctionDiagnosis[] {
  const facts = factsOf(transcript, all, factSources(scene), scene.cells, scene.source);
  const named = outcomeCandidates(known.outcomes, 'step', transcript);
  return told(functionName, ranked(named, known.clues, facts), null);
}

function diagnoseStep(
  scene: Scene,
  known: Misconceptions,
  transcript: Transcript,
  all: readonly Transcript[],
): { readonly functions: readonly FunctionDiagnosis[]; readonly load: Load<Step> | null } {
  const facts = factsInStep(transcript, all, scene);
  const found: readonly Candidate<Step>[] = ranked(
    [
      ...outcomeCandidates(known.outcomes, 'step', transcript),
      ...stepCandidates(known.steps, transcript),
    ],
    known.clues,
    facts,
  );
  const [first] = found;
  if (first !== undefined) {
    return { functions: told(transcript.function, found, null), load: first.load };
  }
  const rule = fitStep(transcript);
  return rule === null
    ? { functions: [], load: null }
    : { functions: told(transcript.function, [], rule.fit), load: () => rule.step };
}

/** A loop that repeats the stand-in shows that more is there than what was handed out. */
function factsInStep(transcript: Transcript, all: readonly Transcript[], scene: Scene): Facts {
  const { cells, source, reading } = scene;
  const facts = factsOf(transcript, all, factSources(scene), cells, source);
  return reading.trip?.callsStep === true ? { ...facts, allGiveNone: false } : facts;
}

function told(
  functionName: string,
  candidates: readonly Candidate<unknown>[],
  fit: FunctionDiagnosis['fit'],
): readonly FunctionDiagnosis[] {
  return candidates.length === 0 && fit === null
    ? []
    : [{ function: functionName, candidates: candidates.map(({ id }) => id), fit, updates: null }];
}

/** A loop that calls the step is looked at over the stand-in, where nothing hides it. */
function loopScene(
  scene: Scene,
  through: FollowThrough,
  known: Misconceptions,
  loop: Transcript,
  ownStep: Load<Step> | null,
  stepIsRight: boolean,
): LoopScene {
  const { exercise, cells, source, reading } = scene;
  const factsAbout = (transcript: Transcript, all: readonly Transcript[]) =>
    factsOf(transcript, all, factSources(scene), cells, source);
  const { trip } = reading;
  if (trip?.callsStep === true) {
    const model = through.standInModel(trip.factor);
    const transcript = transcriptOf(exercise, through.loop, { ...trip, model }, cells);
    const standIn = known.standInStep(trip.factor);
    return { known, transcript, bases: [() => standIn], callsStep: true, stepIsRight, factsAbout };
  }
  const own = ownStep === null || stepIsRight ? [] : [ownStep];
  const bases = [() => known.rightStep, ...own];
  return { known, transcript: loop, bases, callsStep: false, stepIsRight, factsAbout };
}

/** A function that needs a library is not judged at all. */
function standsAt({ exercise, reading }: Scene, name: string): 'right' | 'wrong' | 'unknown' {
  if (libraryNeededBy(reading.judgements, name) !== null) {
    return 'unknown';
  }
  const points = exercise.functions.find((each) => each.name === name)?.points;
  return earnedBy(reading.judgements, name) === points ? 'right' : 'wrong';
}

/**
 * A right loop repeats the formula when its answers do not depend on the step: they stayed the same
 * over the stand-in, or one step of it is not what the step beside it gives.
 */
function repeatsFormula(scene: Scene, step: Transcript, loop: Transcript): boolean {
  if (standsAt(scene, loop.function) !== 'right') {
    return false;
  }
  if (scene.reading.loopReading !== 'model') {
    return scene.reading.loopReading === 'own-step';
  }
  const wrong = step.entries.filter(({ role, isRight }) => role === 'counted' && !isRight());
  return loop.entries.some(
    ({ role, steps, theta, rate }) =>
      role === 'counted' &&
      steps === 1 &&
      wrong.some((each) => each.theta === theta && each.rate === rate),
  );
}

function factSources({ heard, changes }: Scene): FactSources {
  return { ...heard, changes };
}

function heardWhole({ exercise, plan, heard }: Scene) {
  return { plan, answers: heard.answers, repeats: heard.repeats, model: exercise.model };
}
