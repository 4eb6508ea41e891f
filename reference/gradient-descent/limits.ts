// Within which limits a submission of this exercise runs.

import { type ExerciseLimits, usualLimits } from '../../grader/core/model/limits.js';

export const limits: ExerciseLimits = { ...usualLimits, submissionTicks: 2_000_000 };
