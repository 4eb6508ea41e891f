// The one thing to do next.

import type { NextStep } from '../model/report.js';
import { libraryNeededBy, scoreOf } from '../score/score.js';
import type { FeedbackScene } from './feedback-scene.js';
import { diagnosedStep, failingStep, missingStep } from './function-step.js';
import { loadStep } from './load-step.js';

/**
 * Picks the next step: what kept the program from loading, then a function that is missing, then a
 * mistake that has a name (the step's before the loop's), then the first failing check with points;
 * praise for full marks. `null` when there is nothing that the student could do.
 */
export function nextStep(scene: FeedbackScene): NextStep | null {
  // A function that needs a library which is not here cannot be judged, nor helped with.
  const names = scene.exercise.functions
    .map(({ name }) => name)
    .filter((name) => libraryNeededBy(scene.judgements, name) === null);
  const first = (find: (name: string, scene: FeedbackScene) => NextStep | null) =>
    names.reduce<NextStep | null>((found, name) => found ?? find(name, scene), null);
  return (
    loadStep(scene) ??
    first(missingStep) ??
    first(diagnosedStep) ??
    first(failingStep) ??
    praise(scene)
  );
}

function praise({ exercise, judgements, speech }: FeedbackScene): NextStep | null {
  const { score } = scoreOf(exercise, judgements);
  if (score === null || exercise.functions.length === 0) {
    return null;
  }
  const { id, title, text } = speech.book.complete;
  return {
    id,
    tone: 'celebratory',
    title,
    function: null,
    praise: null,
    shown: null,
    stages: [text],
  };
}
