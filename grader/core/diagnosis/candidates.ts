// The misconceptions that explain a function, most probable first.

import { unlessEnded } from './ending.js';
import { type Explanation, explain, explainOutcomes } from './explain.js';
import type { Clue, Facts } from './facts.js';
import { predictLoop, predictStep } from './prediction.js';
import type { Transcript } from './transcript.js';
import type { Likelihood, Load, Loop, OutcomeModel, Step, WrongModel } from './wrong-model.js';

/** A misconception whose model answers as the student does. */
export interface Candidate<F> {
  readonly id: string;
  readonly likelihood: Likelihood;
  readonly explanation: Explanation;
  /** The program that does; `null` where only outcomes were compared. */
  readonly load: Load<F> | null;
}

/** Steps that explain a transcript, one for each model. */
export function stepCandidates(
  models: readonly WrongModel<Step>[],
  transcript: Transcript,
): readonly Candidate<Step>[] {
  return models.flatMap((model) => {
    const explainWith = (load: Load<Step>) =>
      explain(predictStep(load), model.behaviour.remembers, transcript);
    // A step repeats nothing, so what it would repeat does not matter.
    return bestOf(
      model,
      programsOf(model, transcript, (theta) => theta),
      explainWith,
    );
  });
}

/** Loops that explain a transcript when they repeat `loadStep`, one for each model. */
export function loopCandidates(
  models: readonly WrongModel<Loop>[],
  transcript: Transcript,
  loadStep: Load<Step>,
): readonly Candidate<Loop>[] {
  return models.flatMap((model) => {
    const explainWith = (load: Load<Loop>) =>
      explain(predictLoop(load, loadStep), model.behaviour.remembers, transcript);
    return bestOf(model, programsOf(model, transcript, loadStep()), explainWith);
  });
}

/** Outcomes that explain a transcript. */
export function outcomeCandidates(
  models: readonly OutcomeModel[],
  of: 'step' | 'loop',
  transcript: Transcript,
): readonly Candidate<never>[] {
  return models
    .filter((model) => model.of === of || model.of === 'both')
    .flatMap(({ id, likelihood, ...model }) => {
      const explanation = explainOutcomes({ id, likelihood, ...model }, transcript);
      return explanation === null ? [] : [{ id, likelihood, explanation, load: null }];
    });
}

/** Sorts by what the clues say, then by how well models agree, then by likelihood. */
export function ranked<F>(
  candidates: readonly Candidate<F>[],
  clues: Readonly<Record<string, Clue>>,
  facts: Facts,
): readonly Candidate<F>[] {
  return candidates
    .map((candidate) => ({ candidate, clue: clues[candidate.id]?.(facts) ?? null }))
    .filter(({ clue }) => clue !== false)
    .map(({ candidate, clue }) => ({ candidate, rank: rankOf(candidate, clue) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ candidate }) => candidate);
}

/** Every program of a model that is worth a try on this transcript. */
function programsOf<F>(
  { behaviour }: WrongModel<F>,
  { seen }: Transcript,
  step: Step,
): readonly Load<F>[] {
  return [...unlessEnded(() => behaviour.fit?.(seen, step) ?? []), ...behaviour.examples];
}

function bestOf<F>(
  { id, likelihood }: WrongModel<F>,
  programs: readonly Load<F>[],
  explainWith: (load: Load<F>) => Explanation | null,
): readonly Candidate<F>[] {
  const found = programs.flatMap((load): readonly Candidate<F>[] => {
    const explanation = explainWith(load);
    return explanation === null ? [] : [{ id, likelihood, explanation, load }];
  });
  return found.sort((a, b) => compare(rankOf(a, null), rankOf(b, null))).slice(0, 1);
}

function rankOf(candidate: Candidate<unknown>, clue: boolean | null): readonly number[] {
  const { isExact, edgesMissed } = candidate.explanation;
  return [
    clue === true ? 0 : 1,
    isExact ? 0 : 1,
    edgesMissed,
    ['common', 'occasional', 'rare'].indexOf(candidate.likelihood),
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, place) => value !== b[place]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
