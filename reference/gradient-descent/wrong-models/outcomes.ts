// Mistakes that show in what every call comes to. Texts of errors and the source tell apart those
// that end alike (clues.ts).

import { isHanging } from '../../../grader/core/diagnosis/agreement.js';
import type { OutcomeModel } from '../../../grader/core/diagnosis/wrong-model.js';
import type { Outcome } from '../../../grader/core/model/outcome.js';

export const outcomes: readonly OutcomeModel[] = [
  {
    id: 'step-missing-return',
    likelihood: 'common',
    belief: 'What a function has worked out is there for its caller.',
    of: 'step',
    matches: gives('NoneType'),
    zeroSteps: 'any',
  },
  {
    id: 'returns-print',
    likelihood: 'rare',
    belief: 'return print(…) shows a value and hands it over.',
    of: 'both',
    matches: gives('NoneType'),
    zeroSteps: 'any',
  },
  {
    id: 'prints-instead-of-returns',
    likelihood: 'common',
    belief: 'To show a value is to hand it over.',
    of: 'loop',
    matches: gives('NoneType'),
    zeroSteps: 'same',
  },
  {
    id: 'unfilled-skeleton',
    likelihood: 'common',
    belief: 'Nothing was written yet.',
    of: 'both',
    matches: gives('NoneType'),
    zeroSteps: 'same',
  },
  {
    id: 'recursion-missing-return',
    likelihood: 'occasional',
    belief: 'What the innermost call returns reaches the first one by itself.',
    of: 'loop',
    matches: gives('NoneType'),
    zeroSteps: 'start',
  },
  {
    id: 'returns-string',
    likelihood: 'rare',
    belief: 'A number that is formatted is still a number.',
    of: 'both',
    matches: gives('str'),
    zeroSteps: 'any',
  },
  {
    id: 'returns-list',
    likelihood: 'occasional',
    belief: 'The answer is the whole path.',
    of: 'both',
    matches: gives('list'),
    zeroSteps: 'any',
  },
  {
    id: 'returns-tuple',
    likelihood: 'occasional',
    belief: 'The caller wants the loss or the path as well.',
    of: 'both',
    matches: gives('tuple'),
    zeroSteps: 'any',
  },
  {
    id: 'caret-for-power',
    likelihood: 'occasional',
    belief: '^ is the sign for powers.',
    of: 'both',
    matches: raises('TypeError'),
    zeroSteps: 'any',
  },
  {
    id: 'formula-notation',
    likelihood: 'occasional',
    belief: 'a(b) means a times b.',
    of: 'both',
    matches: raises('TypeError'),
    zeroSteps: 'any',
  },
  {
    id: 'wrong-arity',
    likelihood: 'occasional',
    belief: 'A function may leave out what it does not need, or ask for more.',
    of: 'both',
    matches: raises('TypeError'),
    zeroSteps: 'same',
  },
  {
    id: 'self-call-instead-of-step',
    likelihood: 'occasional',
    belief: 'The name of the long function is that of the short one.',
    of: 'loop',
    matches: raises('TypeError'),
    zeroSteps: 'start',
  },
  {
    id: 'loops-over-rate',
    likelihood: 'rare',
    belief: 'range takes the learning rate.',
    of: 'loop',
    matches: raises('TypeError'),
    zeroSteps: 'same',
  },
  {
    id: 'modifies-globals-of-grader',
    likelihood: 'rare',
    belief: 'Every name is free, those of Python as well.',
    of: 'both',
    matches: raises('TypeError'),
    zeroSteps: 'any',
  },
  {
    id: 'numpy-only-methods',
    likelihood: 'occasional',
    belief: 'A number has the methods of an array.',
    of: 'both',
    matches: raises('AttributeError'),
    zeroSteps: 'any',
  },
  {
    id: 'tensor-only',
    likelihood: 'occasional',
    belief: 'A number knows its gradient.',
    of: 'both',
    matches: raises('AttributeError'),
    zeroSteps: 'any',
  },
  {
    id: 'undefined-name',
    likelihood: 'common',
    belief: 'A name of the formula is known by itself.',
    of: 'both',
    matches: (outcome) => raises('NameError')(outcome) || raises('UnboundLocalError')(outcome),
    zeroSteps: 'any',
  },
  {
    id: 'local-name-clash',
    likelihood: 'rare',
    belief: 'A result may have the name of the function that gives it.',
    of: 'both',
    matches: raises('UnboundLocalError'),
    zeroSteps: 'any',
  },
  {
    id: 'calls-input',
    likelihood: 'occasional',
    belief: 'Values come from the keyboard.',
    of: 'both',
    matches: raises('EOFError'),
    zeroSteps: 'any',
  },
  {
    id: 'recursion-no-base',
    likelihood: 'rare',
    belief: 'A function that calls itself comes to an end by itself.',
    of: 'both',
    matches: raises('RecursionError'),
    zeroSteps: 'same',
  },
  {
    id: 'infinite-loop-no-countdown',
    likelihood: 'occasional',
    belief: 'A while loop counts by itself.',
    of: 'both',
    matches: isHanging,
    zeroSteps: 'start',
  },
  {
    id: 'while-theta-not-zero',
    likelihood: 'rare',
    belief: 'θ will be exactly 0 some day.',
    of: 'loop',
    matches: isHanging,
    zeroSteps: 'same',
  },
  {
    id: 'syntax-error',
    likelihood: 'common',
    belief: 'Python overlooks a missing colon or bracket.',
    of: 'both',
    matches: isAbsent,
    zeroSteps: 'same',
  },
  {
    id: 'lambda-keyword',
    likelihood: 'occasional',
    belief: 'λ is called lambda, in Python too.',
    of: 'both',
    matches: isAbsent,
    zeroSteps: 'same',
  },
  {
    id: 'misspelt-name',
    likelihood: 'occasional',
    belief: 'The name need only be about right.',
    of: 'both',
    matches: isAbsent,
    zeroSteps: 'same',
  },
  {
    id: 'function-name-overwritten',
    likelihood: 'occasional',
    belief: 'A result may be stored under the function’s name.',
    of: 'both',
    matches: isAbsent,
    zeroSteps: 'same',
  },
  {
    id: 'nested-definition',
    likelihood: 'occasional',
    belief: 'Where a def stands does not matter.',
    of: 'both',
    matches: isAbsent,
    zeroSteps: 'same',
  },
  {
    id: 'missing-function',
    likelihood: 'common',
    belief: 'One of the two functions is enough.',
    of: 'both',
    matches: isAbsent,
    zeroSteps: 'same',
  },
];

function gives(type: string): (outcome: Outcome) => boolean {
  return (outcome) => outcome.kind === 'not-a-number' && outcome.type === type;
}

function raises(exception: string): (outcome: Outcome) => boolean {
  return (outcome) => outcome.kind === 'raised' && outcome.exception === exception;
}

function isAbsent(outcome: Outcome): boolean {
  return (
    outcome.kind === 'unasked' &&
    (outcome.reason === 'missing-function' || outcome.reason === 'not-loaded')
  );
}
