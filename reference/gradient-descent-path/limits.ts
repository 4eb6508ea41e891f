// Within which limits a submission of this exercise runs.

import type { ExerciseLimits } from '../../grader/core/model/limits.js';

export const limits: ExerciseLimits = {
  loadTicks: 100_000,
  // Exact fractions over the longest lists, the slowest of right answers, stay far below.
  callTicks: 50_000,
  stepTicks: 1000,
  submissionTicks: 4_000_000,
  memoryBytes: 96 * 1024 * 1024,
  loadOutputBytes: 1024 * 1024,
  outputBytes: 64 * 1024 * 1024,
  keptOutputBytes: 16 * 1024,
};
