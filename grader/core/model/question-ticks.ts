// How long a question may take.

import type { Limits } from './engine.js';
import type { Argument, Question } from './question.js';
import { partsOf } from './value.js';

/** Ticks that a question may take: more where more steps are asked, or more is passed. */
export function questionTicks({ args }: Question, { callTicks, stepTicks }: Limits): number {
  const units = args.map(unitsOf);
  return callTicks + stepTicks * Math.max(0, ...units);
}

function unitsOf(argument: Argument): number {
  switch (argument.kind) {
    case 'int':
      return Math.abs(argument.value);
    case 'value':
      return partsOf(argument.value);
    case 'float':
    case 'answer':
      return 0;
  }
}
