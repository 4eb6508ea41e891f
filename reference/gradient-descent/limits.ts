// Within which limits a submission of this exercise runs.

import type { ExerciseLimits } from '../../grader/core/model/limits.js';

export const limits: ExerciseLimits = {
  loadTicks: 100_000,
  callTicks: 50_000,
  // Exact fractions, the slowest of right answers, take 600 a step when there are 300 of them.
  stepTicks: 1000,
  submissionTicks: 2_000_000,
  memoryBytes: 96 * 1024 * 1024,
  loadOutputBytes: 1024 * 1024,
  outputBytes: 64 * 1024 * 1024,
  keptOutputBytes: 16 * 1024,
};
