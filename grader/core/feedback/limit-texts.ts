// What learners are told where a call had to be ended, or gave something that is no number.

import type { Message } from '../model/message.js';
import type { Outcome } from '../model/outcome.js';
import { mistake } from './mistake.js';

/** What is said of each kind of outcome that speaks for itself. */
export type LimitTexts = Readonly<
  Record<
    | 'endless'
    | 'slow'
    | 'memory'
    | 'output'
    | 'stopped'
    | 'nothing'
    | 'noNumber'
    | 'noFiniteNumber',
    Message
  >
>;

export const limitTexts: LimitTexts = {
  endless: mistake({
    id: 'time-limit',
    title: 'Something never comes to its end',
    question:
      'It was still running when its time was up, probably in a loop that never ends: {loop|look at your loops}. What makes its condition false?',
    hint: 'Follow the variables of that condition through one pass. Which of them changes?',
    statement: 'The loop never reaches its end, because nothing in it makes its condition false.',
  }),
  slow: mistake({
    id: 'time-for-all-used-up',
    title: 'All calls together take too long',
    question:
      'The calls before this one came to their end, and then the time for all of them was used up. Which part of {function} takes so long?',
    hint: 'One step needs a handful of operations. What else does {loop|your code} do, and how often?',
    statement:
      'Your code does far more work than the steps need. Leave out what does not lead to theta.',
  }),
  memory: mistake({
    id: 'memory-limit',
    title: 'The memory is full',
    question:
      'Your program needs more memory than there is. What does it keep in {line|your code}, and how fast does that grow?',
    hint: 'To make the next step only the present theta is needed.',
    statement:
      'What your program keeps in {line|one of its lines} is far more than this exercise needs.',
  }),
  output: mistake({
    id: 'output-limit',
    title: 'Far too much is printed',
    question: 'Your program prints without end. What makes {loop|its loop} stop?',
    hint: 'One line for each step is plenty. Look at how often the print is reached.',
    statement: 'The loop around the print does not come to its end.',
  }),
  stopped: mistake({
    id: 'stopped',
    title: 'The program asks for something that is not allowed here',
    question: 'The program was stopped. Which of its lines wants something of the computer itself?',
    hint: 'The exercise needs no files, no network and no other programs.',
    statement: 'Something in your program is not possible here. Leave it out.',
  }),
  nothing: mistake({
    id: 'returns-nothing',
    title: 'Nothing comes back',
    question:
      'The caller receives None, which means nothing. Which line of {function} hands out its result?',
    hint: 'Printing shows a value to people. Only a return hands it to the caller.',
    statement: 'For this call {function} reaches its end without returning a value.',
  }),
  noNumber: mistake({
    id: 'returns-no-number',
    title: 'What comes back is no number',
    question: 'The exercise asks for a number. Of which type is this answer?',
    hint: 'Read the part about what the function returns, and look at your return line.',
    statement: 'The function {function} returns something that is not a plain number.',
  }),
  noFiniteNumber: mistake({
    id: 'returns-no-finite-number',
    title: 'The numbers run away too fast',
    question: 'Work the first steps of this call out on paper. How large do they become?',
    hint: 'Compare how fast your values grow with how fast they should, step by step.',
    statement:
      'Your values grow until Python cannot hold them any more, which the right ones do not do here.',
  }),
};

/** What is said of an outcome that speaks for itself; `null` for all others. */
export function limitText(outcome: Outcome, texts: LimitTexts): Message | null {
  switch (outcome.kind) {
    case 'timed-out':
      return outcome.ofAll === true ? texts.slow : texts.endless;
    case 'out-of-memory':
      return texts.memory;
    case 'too-much-output':
      return texts.output;
    case 'stopped':
      return texts.stopped;
    case 'not-a-number':
      return outcome.type === 'NoneType' ? texts.nothing : texts.noNumber;
    case 'value':
      return Number.isFinite(outcome.value) ? null : texts.noFiniteNumber;
    case 'structured':
    case 'unreadable':
    case 'raised':
    case 'needs-library':
    case 'unasked':
      return null;
  }
}
