// All that the exercise has to say.

import { mistake } from '../../../grader/core/feedback/mistake.js';
import type { Message, MessageBook } from '../../../grader/core/model/message.js';
import { loopName, stepName } from '../calls.js';
import { inJavascript } from './in-javascript.js';
import { loop } from './loop.js';
import { numbersAndTypes } from './numbers-and-types.js';
import { phrases } from './phrases.js';
import { remarks } from './remarks.js';
import { answersChange, returningAndState } from './returning-and-state.js';
import { linearFactor, otherRule, wrongCount } from './rules.js';
import { stepFormula } from './step-formula.js';
import { missingFunction, structureAndExecution } from './structure-and-execution.js';

/** Every message about a mistake, family after family. */
const mistakes: readonly Message[] = [
  ...stepFormula,
  ...numbersAndTypes,
  ...loop,
  ...returningAndState,
  ...structureAndExecution,
];

export const messageBook: MessageBook = {
  mistakes: byId(mistakes),
  remarks: byId(remarks),
  inJavascript,
  phrases,
  unknownMistake: mistake({
    id: 'unknown-mistake',
    tone: 'actionable',
    title: 'The answer is not the expected one',
    question:
      'We do not know this mistake. This is the smallest call where it shows: work it out on paper. What do you get?',
    hint: 'Print every value on the way through this call, and write yours on paper beside it. Where do the two first differ?',
    statement:
      'We cannot name this mistake. Somewhere on the way through this call {function} leaves the update rule.',
  }),
  answersChange,
  linearFactor,
  otherRule,
  wrongCount,
  missingFunction,
  notAsked: mistake({
    id: 'not-asked',
    tone: 'actionable',
    title: 'Some questions could not be asked',
    question: 'Which of the calls above does not come to its end?',
    hint: 'After calls that do not end, {function} is not called any more. Look at those first.',
    statement:
      'The missing points belong to questions that were not asked. They come back by themselves when every call ends.',
  }),
  complete: {
    id: 'complete',
    title: 'Everything is right',
    text: 'Both functions do what was asked. Now try rates of 0.001 and 10, and say in your own words what you see.',
  },
  praise: {
    [stepName]: 'Your single step is right. What needs a look is how it is repeated.',
    [loopName]:
      'Your gradient_descent repeats its step well. What needs a look is the single step.',
  },
};

function byId<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
): Readonly<Record<string, Entry>> {
  return Object.fromEntries(entries.map((each) => [each.id, each]));
}
