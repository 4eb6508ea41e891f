// A made-up exercise of one function, with nothing to walk along and nothing to notice: what it asks
// has no more to do with gradient descent than any other course's exercise.

import * as fc from 'fast-check';
import { exampleCheck } from '#grader/core/checks/example-check.js';
import { propertyCheck } from '#grader/core/checks/property-check.js';
import { equalsModel, valueCase } from '#grader/core/checks/value-law.js';
import type { Exercise, Model } from '#grader/core/model/exercise.js';
import { float, type Question } from '#grader/core/model/question.js';
import { limits } from '#reference/gradient-descent/limits.js';
import { frenchMessageBook } from '#reference/gradient-descent/messages/fr/message-book.js';
import { messageBook } from '#reference/gradient-descent/messages/message-book.js';

const name = 'midpoint';

const model: Model = {
  expect: (_, [a = Number.NaN, b = Number.NaN]) => ({ value: (a + b) / 2, tolerance: 1e-9 }),
};

function midpoint(a: number, b: number): Question {
  return { function: name, args: [float(a), float(b)] };
}

const eighths = fc.integer({ min: -80, max: 80 }).map((eighth) => eighth / 8);

export const midpointExercise: Exercise = {
  id: 'made-up-midpoint',
  version: '1.0.0',
  title: { en: 'Halfway', fr: 'À mi-chemin' },
  functions: [{ name, parameters: ['a', 'b'], points: 10 }],
  checks: [
    exampleCheck({
      id: 'worked-example',
      function: name,
      points: 4,
      sentence: {
        en: 'Halfway from 2 to 5 is 3.5.',
        fr: 'À mi-chemin entre 2 et 5 se trouve 3.5.',
      },
      domain: 'One call.',
      why: 'The statement shows it.',
      cases: [valueCase(model, midpoint(2, 5))],
    }),
    propertyCheck({
      id: 'halfway',
      function: name,
      points: 6,
      sentence: {
        en: 'It is as far from one end as from the other.',
        fr: 'Il est aussi loin d’un bout que de l’autre.',
      },
      domain: 'Ends from −10 to 10 in eighths.',
      why: 'The value itself.',
      arbitraries: [eighths, eighths],
      runs: 10,
      questions: (a, b) => [midpoint(a, b)],
      law: (number, a, b) => equalsModel(model, [midpoint(a, b)], number),
    }),
  ],
  model,
  followThrough: null,
  misconceptions: null,
  example: midpoint(2, 5),
  figures: [],
  walk: null,
  messages: { en: messageBook, fr: frenchMessageBook },
  limits,
  work: () => 1,
  isEdge: () => false,
  forgives: () => null,
};

export const midpointStatement =
  '# Halfway\n\nTwo points lie on a line.\n\n## Your task\n\nWrite a function that says what lies halfway.\n\n## Try it\n\nFrom 2 to 5.\n';

export const midpointStarter = 'def midpoint(a, b):\n    pass\n';
