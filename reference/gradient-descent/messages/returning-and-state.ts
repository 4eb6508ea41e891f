// Mistakes in handing values over, and in what survives a call.

import { mistake } from '../../../grader/core/feedback/mistake.js';
import type { Message } from '../../../grader/core/model/message.js';

/** Said where none of the mistakes below explains it. */
export const answersChange = mistake({
  id: 'answers-change',
  title: 'Answers change from call to call',
  question:
    'What did {function} know at the second call that it did not know at the first? The arguments were the same.',
  hint: 'Look for what outlives a call: a variable outside of the function, a list, a counter, a random number.',
  statement:
    'The function {function} answers the same call differently. Its answer should come from its arguments alone.',
});

export const returningAndState: readonly Message[] = [
  mistake({
    id: 'prints-instead-of-returns',
    title: 'The result is printed, not returned',
    question: 'The number is on the screen. What does the caller receive?',
    hint: 'Printing is for people. What hands a value to other code?',
    statement: 'Your function prints theta and returns nothing. It should return theta as well.',
    spot: 'prints-only',
  }),
  mistake({
    id: 'step-missing-return',
    title: 'The step returns nothing',
    question: 'Your function works out a value and ends. What does the caller receive?',
    hint: 'A value stays inside a function until it is handed out. Look at the last line of your function.',
    statement:
      'Your single step never returns its result, so the caller gets None. The new theta has to be returned.',
  }),
  mistake({
    id: 'returns-print',
    title: 'What print gives back is returned',
    question: 'What does print itself give back?',
    hint: 'Your return line hands over what print gives, and printing only shows. Make two lines of {line|that line}.',
    statement:
      'Your function returns the result of print, which is always None. Print on one line and return theta on the next.',
    spot: 'returns-print',
  }),
  mistake({
    id: 'global-theta',
    title: 'Theta survives from call to call',
    question: 'Make this call twice: do you get the same answer?',
    hint: 'Your function keeps theta in a variable outside of itself. What is in it when the second call begins?',
    statement:
      'Theta lives in a global variable, so each call goes on where the last one ended. It should begin with its argument.',
  }),
  mistake({
    id: 'mutable-default',
    title: 'A default value remembers',
    question: 'The first call is right. What has changed when the second one begins?',
    hint: 'A default value is made once, when the function is defined. Look at the list in your def line.',
    statement:
      'The default list is shared by all calls and keeps old values. Make a new list inside the function.',
  }),
  mistake({
    id: 'cache-ignores-rate',
    title: 'Old answers are given to new questions',
    question: 'Ask first with one learning rate, then with another. Which answer comes back?',
    hint: 'Your function stores results and looks them up again. Which of its arguments does the key contain?',
    statement:
      'Your stored results do not know the learning rate. Two rates from the same start share one answer.',
  }),
  mistake({
    id: 'adds-noise',
    title: 'The same call gives different answers',
    question: 'Make this call twice: do you get the same number?',
    hint: 'The rule of this exercise contains no chance. Look for a random number in your code.',
    statement: 'Your function adds a random part. On θ² gradient descent always does the same.',
  }),
  mistake({
    id: 'modifies-globals-of-grader',
    title: 'A name of Python has a new meaning',
    question:
      'What does {name|the name before the bracket} stand for when your function is called?',
    hint: 'Python has its own range, sum and print. Look at {line|the top of your program} for a variable with such a name.',
    statement:
      'You store a value under the name {name|of a Python function}, and then Python cannot call it any more. Give your variable another name.',
    spot: 'builtin-rebound',
  }),
];
