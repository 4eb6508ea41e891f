// Misconceptions whose answers are the same on every question: any id of a group is right unless
// the source or an error's text decides.

export const alike: readonly (readonly string[])[] = [
  ['constant-gradient', 'precedence-slip-factor'],
  ['caret-for-power', 'formula-notation'],
  ['off-by-one-extra-step', 'extra-initial-step'],
  ['off-by-one-missing-step', 'recursion-wrong-base'],
  ['stale-gradient', 'scales-one-step'],
  ['uses-loop-index', 'shadows-theta-in-for'],
  ['step-missing-return', 'returns-print'],
  ['modifies-globals-of-grader', 'wrong-arity', 'loops-over-rate'],
  ['missing-function', 'function-name-overwritten', 'nested-definition'],
  ['lambda-keyword', 'syntax-error'],
  ['returns-inside-loop', 'restarts-from-initial'],
  // Over a step that multiplies theta by a constant, the nearest point is the last one or the
  // start; a loop that gives back its start at large rates answers the same.
  ['stops-on-overshoot', 'returns-best-seen', 'refuses-large-rate'],
];

/** Misconceptions that cost nothing: they are remarks, never a diagnosis. */
export const remarkOnly: readonly string[] = [
  'mutates-argument',
  'recursion-depth-limit',
  'slow-quadratic-history',
  'top-level-crash',
  'unbound-when-zero-steps',
  'zero-steps-returns-zero',
];
