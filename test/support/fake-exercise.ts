// A small exercise for tests of what is shown: it has sentences and points, but judges nothing.

import type { Check } from '#grader/core/model/check.js';
import type { Exercise } from '#grader/core/model/exercise.js';
import { float, int } from '#grader/core/model/question.js';
import { frenchMessageBook } from '#reference/gradient-descent/messages/fr/message-book.js';
import { messageBook } from '#reference/gradient-descent/messages/message-book.js';

const step = 'single_step_gradient_descent';
const loop = 'gradient_descent';

/** Two functions of 50 points; three checks each, the last of which carries no points. */
export const fakeExercise: Exercise = {
  id: 'fake-descent',
  version: '1.0.0',
  title: { en: 'Gradient descent on a parabola', fr: 'Descente de gradient' },
  functions: [
    { name: step, parameters: ['theta', 'learning_rate'], points: 50 },
    {
      name: loop,
      parameters: ['initial_theta', 'learning_rate', 'number_steps'],
      points: 50,
    },
  ],
  checks: [
    check(
      'contraction-factor',
      step,
      35,
      'One step multiplies theta by 1 − 2λ, whatever theta is.',
    ),
    check('alternates', step, 15, 'With a long step theta jumps across the valley, but closer.'),
    check('odd', step, 0, 'Mirror the start and the step is mirrored.'),
    check('run-worked-example', loop, 30, 'Twenty steps at rate 0.2 from 1 give 3.656e-5.'),
    check('run-compose', loop, 20, 'Three steps and then four are the same as seven.'),
    check('run-zero-steps', loop, 0, 'No steps leave theta where it is.'),
  ],
  model: { expect: () => ({ value: 0, tolerance: 0 }) },
  followThrough: null,
  misconceptions: null,
  messages: { en: messageBook, fr: frenchMessageBook },
  example: { function: loop, args: [float(1), float(0.2), int(20)] },
  figures: [],
  walk: (start, rate, steps) => ({ function: loop, args: [float(start), float(rate), int(steps)] }),
  limits: {
    loadTicks: 1,
    callTicks: 1,
    stepTicks: 0,
    submissionTicks: 1,
    memoryBytes: 1,
    loadOutputBytes: 1,
    outputBytes: 1,
    keptOutputBytes: 1,
  },
  work: () => 1,
  isEdge: () => false,
  forgives: () => null,
};

function check(id: string, functionName: string, points: number, sentence: string): Check {
  return {
    id,
    function: functionName,
    points,
    sentence: { en: sentence, fr: `[fr] ${sentence}` },
    domain: '',
    why: '',
    kind: 'property',
    remark: null,
    cases: () => [],
    shrink: async () => null,
    caseAt: () => null,
  };
}
