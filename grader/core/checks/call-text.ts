// A question as the learner would type it.

import type { Argument, Question } from '../model/question.js';
import { pythonFloat } from '../numbers/python-float.js';

/**
 * The call in Python's syntax, chained calls nested.
 *
 * @example `gradient_descent(gradient_descent(3.0, 0.2, 2), 0.2, 1)`
 */
export function callText(question: Question): string {
  return `${question.function}(${question.args.map(argumentText).join(', ')})`;
}

function argumentText(argument: Argument): string {
  switch (argument.kind) {
    case 'float':
      return pythonFloat(argument.value);
    case 'int':
      return String(argument.value);
    case 'answer':
      return callText(argument.of);
  }
}
