// A question as the learner would type it.

import type { Argument, Question } from '../model/question.js';
import { isJavascript, type Language } from '../model/submission.js';
import { javascriptNumber } from '../numbers/javascript-number.js';
import { pythonFloat } from '../numbers/python-float.js';

/**
 * The call in Python's syntax, chained calls nested.
 *
 * @example `gradient_descent(gradient_descent(3.0, 0.2, 2), 0.2, 1)`
 */
export function callText(question: Question): string {
  return spelled(question, pythonFloat);
}

/** The call in the syntax of a submission's language. */
export function callTextIn(language: Language | null, question: Question): string {
  return spelled(question, isJavascript(language) ? javascriptNumber : pythonFloat);
}

function spelled(question: Question, float: (value: number) => string): string {
  const args = question.args.map((each) => argumentText(each, float));
  return `${question.function}(${args.join(', ')})`;
}

function argumentText(argument: Argument, float: (value: number) => string): string {
  switch (argument.kind) {
    case 'float':
      return float(argument.value);
    case 'int':
      return String(argument.value);
    case 'answer':
      return spelled(argument.of, float);
  }
}
