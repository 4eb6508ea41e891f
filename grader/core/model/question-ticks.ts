// How long a question may take.

import type { Limits } from './engine.js';
import type { Question } from './question.js';

/** Ticks that a question may take: more where more steps are asked. */
export function questionTicks({ args }: Question, { callTicks, stepTicks }: Limits): number {
  const units = args.map((argument) => (argument.kind === 'int' ? Math.abs(argument.value) : 0));
  return callTicks + stepTicks * Math.max(0, ...units);
}
