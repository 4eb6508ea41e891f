// What the grader itself says, in English.

import { javascriptRuntimeErrors, javascriptSyntaxErrors } from '../feedback/javascript-errors.js';
import { limitTexts } from '../feedback/limit-texts.js';
import { runtimeErrors } from '../feedback/runtime-errors.js';
import { syntaxErrors } from '../feedback/syntax-errors.js';
import type { Place } from '../model/lines.js';
import type { CoreTexts } from './core-texts.js';

export const en: CoreTexts = {
  places: {
    bare: place,
    inSentence: place,
    ofFile: ({ file, line }) => `${file}, line ${line}`,
    lines: (from, to) => `${place(from).replace(/\bline\b/, 'lines')} to ${to}`,
    loop: (word, first) => `the ${word} loop in ${place(first)}`,
  },
  outcomes: {
    ofType: (text, type) => `${text} (${/^[aeiou]/i.test(type) ? 'an' : 'a'} ${type})`,
    timedOut: 'still running at its limit',
    allTimedOut: 'no answer before the time for all calls was used up',
    outOfMemory: 'ran out of memory',
    tooMuchOutput: 'printed more than its limit',
    stopped: (why) => `stopped: ${why}`,
    needsLibrary: (library) => `needs ${library}, which is not here`,
    unasked: {
      'not-loaded': 'not called, the program could not be loaded',
      'missing-function': 'there is no such function',
      'no-argument': 'not called, there was no number to pass',
      'after-traps': 'not called, earlier calls did not end',
      'budget-spent': 'not called, the time for all calls was used up',
    },
    askedAgain: (text) => `${text} (asked again)`,
    aNumber: 'a number',
    aValue: 'an answer',
    nothingThere: 'nothing there',
    atPlace: (place, text) => `at ${place}: ${text}`,
    tooMuch: {
      depth: 'more lists in lists than can be compared',
      parts: 'more values than can be compared',
      bytes: 'longer than what can be compared',
    },
  },
  crashes: {
    at: (where, words) => `${where}: ${words}`,
    timedOut: 'the program does not come to its end',
    allTimedOut: 'the program takes too long',
    tooMuchOutput: 'the program prints without end',
    outOfMemory: 'the program runs out of memory',
    stopped: (why) => `the program was stopped: ${why}`,
  },
  reasons: {
    noFunction: (names) => `there is no function called ${names.join(' or ')}`,
    lacking: (needs, isNative) => {
      const each = needs.map(({ name, library }) => `${name} needs ${library}`).join(' and ');
      const help = isNative
        ? 'install it for the Python that grades'
        : 'grade again with --engine native';
      return `${each}, which is not here; ${help}`;
    },
  },
  notes: {
    crashed: (crash) => `The program did not run to its end: ${crash}.`,
    cellSkipped: (error) => `A cell was left out because it does not compile: ${error}.`,
    stopped: (name) => `${name} was not called any more after its calls had to be stopped.`,
    spent: (name) => `${name} was not called any more when the time for all calls was used up.`,
    missing: (name) => `There is no function called ${name}.`,
    notCallable: (name, type) =>
      `${name} is not a function when the program ends: its type is ${type}.`,
  },
  repairs: {
    leftOut: (lines) => `${lines} left out`,
    called: (name, asked) => `${name} called ${asked}`,
    and: ' and ',
  },
  feedback: {
    theProgram: 'the program',
    onEarlierCalls: 'The answer hangs on the calls made before it.',
    onNumberOfCalls: (times) =>
      times === null
        ? 'The answer hangs on how many calls were made before it, not on which: a counter does that, and so do random numbers.'
        : `The answer hangs on how many calls were made before it: it changes after ${times}.`,
    updates: (asked, made) =>
      `Asked for ${asked} ${asked === 1 ? 'step' : 'steps'}, your function made ${made}.`,
  },
  javascriptWords: [
    [/\bPython\b/g, 'JavaScript'],
    [/\bNone\b/g, 'undefined'],
    [/\bdef line\b/g, 'first line'],
    [/\bprint gives\b/g, 'console.log gives'],
    [/\bresult of print\b/g, 'result of console.log'],
  ],
  errors: {
    running: runtimeErrors,
    unreadable: syntaxErrors,
    javascriptRunning: javascriptRuntimeErrors,
    javascriptUnreadable: javascriptSyntaxErrors,
  },
  limits: limitTexts,
  said: (english) => english,
};

function place({ cell, line }: Place): string {
  return [
    ...(cell === null ? [] : [`cell ${cell}`]),
    ...(line === null ? [] : [`line ${line}`]),
  ].join(', ');
}
