// The function that students write.

import { fn } from '../../grader/core/authoring/fn.js';
import { float, int, list } from '../../grader/core/authoring/types.js';
import { exactPath } from './exact-path.js';
import { tolerance } from './tolerance.js';

export const pathOf = fn(
  'gradient_descent_path',
  [
    ['initial_theta', float],
    ['learning_rate', float],
    ['number_steps', int],
  ],
  list(float),
  { reference: exactPath, tolerance },
);
