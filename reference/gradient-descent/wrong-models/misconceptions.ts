// All that is known of the mistakes made in this exercise.

import type { Misconceptions } from '../../../grader/core/diagnosis/misconceptions.js';
import { clues } from './clues.js';
import { arrivalLoops } from './loop-arrival.js';
import { countLoops } from './loop-counts.js';
import { memoryLoops } from './loop-memory.js';
import { moveLoops } from './loop-moves.js';
import { numberLoops } from './loop-numbers.js';
import { stopLoops } from './loop-stops.js';
import { outcomes } from './outcomes.js';
import { rightStep, standInStep } from './right-step.js';
import { formulaSteps } from './step-formula.js';
import { otherSteps } from './step-others.js';
import { valueRemarks } from './value-remarks.js';

export const misconceptions: Misconceptions = {
  steps: [...formulaSteps, ...otherSteps],
  loops: [
    ...countLoops,
    ...numberLoops,
    ...moveLoops,
    ...stopLoops,
    ...arrivalLoops,
    ...memoryLoops,
  ],
  outcomes,
  clues,
  rightStep,
  standInStep,
  otherRule: 'inconsistent-functions',
  remarks: valueRemarks,
};
