// A question as the learner would type it.

import type { Argument, Question } from '../model/question.js';
import { isJavascript, type Language } from '../model/submission.js';
import { javascriptNumber } from '../numbers/javascript-number.js';
import { pythonFloat } from '../numbers/python-float.js';
import { valueText } from '../values/value-text.js';

/**
 * The call in Python's syntax, chained calls nested.
 *
 * @example `gradient_descent(gradient_descent(3.0, 0.2, 2), 0.2, 1)`
 */
export function callText(question: Question): string {
  return spelled(question, 'python');
}

/** The call in the syntax of a submission's language. */
export function callTextIn(language: Language | null, question: Question): string {
  return spelled(question, language);
}

function spelled(question: Question, language: Language | null): string {
  const args = question.args.map((each) => argumentText(each, language));
  return `${question.function}(${args.join(', ')})`;
}

function argumentText(argument: Argument, language: Language | null): string {
  switch (argument.kind) {
    case 'float':
      return isJavascript(language)
        ? javascriptNumber(argument.value)
        : pythonFloat(argument.value);
    case 'int':
      return String(argument.value);
    case 'answer':
      return spelled(argument.of, language);
    case 'value':
      return valueText(language, argument.value);
  }
}
