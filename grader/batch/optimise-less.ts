// What V8 is told before a class is graded; asked of an engine that knows the switch, for any other
// complains of it on standard error.

import { setFlagsFromString } from 'node:v8';

/** The last major version of V8 that counts down a budget before it optimises a function. */
const lastWithBudget = 11;

/** Every worker optimises our code for itself: fewer functions at a time leave more for grading. */
export function optimiseLess(): void {
  if (Number.parseInt(process.versions.v8, 10) > lastWithBudget) return;
  setFlagsFromString('--interrupt-budget=1000000');
}
