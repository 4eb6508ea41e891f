// What goes wrong in a JavaScript program, most telling first. Wordings are those of QuickJS while
// it runs, and of the parsers (acorn, sucrase) before.

import type { ErrorText } from './error-text.js';
import { mistake } from './mistake.js';

export const javascriptRuntimeErrors: readonly ErrorText[] = [
  {
    pattern: /^ReferenceError: '?(?<name>[^' ]+)'? is not initialized/,
    message: mistake({
      id: 'name-without-value',
      title: 'A name is used before it has a value',
      question:
        'In {line|your function} the name {name|of a variable} is used before it has a value. When does it get its first one?',
      hint: 'A name that is declared with let or const can be used only below its declaration.',
      statement: 'Declare {name|the variable} before {line|the line that uses it}.',
    }),
  },
  {
    pattern: /^ReferenceError: '(?<name>[^']+)' is not defined/,
    message: mistake({
      id: 'unknown-name',
      title: 'JavaScript does not know a name',
      question:
        'JavaScript does not know the name {name|in one line}, used in {line|your function}. What did you mean by it?',
      hint: 'It knows what was declared before, the parameters of a function, and what the language itself brings. There is no page and no other program around it here.',
      statement:
        'The name {name|there} is declared nowhere. Look for its spelling, or do without it.',
    }),
  },
  {
    pattern: /^TypeError: '(?<name>[^']+)' is read-only/,
    message: mistake({
      id: 'constant-changed',
      title: 'A constant gets another value',
      question:
        'In {line|one line} the name {name|of a constant} gets a second value. How was it declared?',
      hint: 'What is declared with const keeps its first value for ever.',
      statement: 'Declare {name|a variable that changes} with let.',
    }),
  },
  {
    pattern: /^TypeError: not a function/,
    message: mistake({
      id: 'value-called',
      title: 'A value is called like a function',
      question: 'In {line|one line} a bracket follows something that is no function. What is it?',
      hint: 'On paper a(b) means a times b. In JavaScript it means calling a. Look also for a variable with the name of a function, and for a method that numbers do not have.',
      statement: 'What stands before the bracket is a value, and only functions can be called.',
    }),
  },
  {
    pattern: /^TypeError: cannot read property '(?<name>[^']+)' of (?:undefined|null)/,
    message: mistake({
      id: 'nothing-has-properties',
      title: 'Something is asked of nothing',
      question:
        'In {line|one line} the program asks for {name|something}, but what stands before the point has no value. Where should it come from?',
      hint: 'A function without return gives undefined to its caller. So does a place of a list that was never filled.',
      statement: 'What stands before the point in {line|that line} is undefined.',
    }),
  },
  {
    pattern: /^TypeError: cannot convert bigint to number/,
    message: mistake({
      id: 'bigint-in-formula',
      title: 'Two kinds of numbers in one formula',
      question:
        'In {line|one line} whole numbers of the kind 2n meet plain numbers. Which of them does the exercise need?',
      hint: 'A BigInt holds whole numbers only, and cannot be mixed with others.',
      statement: 'Write the number in {line|that line} without the n behind it.',
    }),
  },
  {
    pattern: /^TypeError: value is not iterable/,
    message: mistake({
      id: 'number-as-list',
      title: 'A number is used like a list',
      question: 'In {line|one line} a single number is used as if it were a list. Which one is it?',
      hint: 'The loop for (… of …) goes through lists. Counting needs the other one, with a counter.',
      statement: 'A number has no elements to go through. Use it as it is.',
    }),
  },
  {
    pattern: /^TypeError/,
    message: mistake({
      id: 'types-do-not-fit',
      title: 'Values that do not fit together',
      question:
        'JavaScript cannot do what {line|one line} asks with these values. Of which type is each of them?',
      hint: 'Print typeof of every value in that line.',
      statement:
        'One of the values in {line|that line} is not of the type that the operation needs.',
    }),
  },
  {
    pattern: /^InternalError: stack overflow/,
    message: mistake({
      id: 'endless-recursion',
      title: 'Calls are nested without end',
      question:
        'JavaScript stopped after very many nested calls. What becomes smaller from call to call?',
      hint: 'Look at {line|the line where a function calls itself}: which value changes, and which case answers at once?',
      statement: 'The function calls itself without ever reaching a case that answers at once.',
    }),
  },
  {
    pattern: /^InternalError: (?:out of memory|string too long)/,
    message: mistake({
      id: 'no-memory-left',
      title: 'The memory is full',
      question:
        'Your program needs more memory than there is. What does it keep, and how fast does that grow?',
      hint: 'To make the next step only the present theta is needed.',
      statement: 'Something in {line|your program} grows without end.',
    }),
  },
  {
    pattern: /^Error: Cannot find module '(?<name>[^']+)'/,
    message: mistake({
      id: 'unknown-module',
      title: 'Something that is imported does not exist here',
      question: 'In {line|one line} {name|a module} is imported. What do you need it for?',
      hint: 'The exercise itself needs no import, and Math is there without one.',
      statement: 'There are no modules to import here. Try to do without it.',
    }),
  },
  {
    pattern: /^(?:Error|RangeError|Uncaught): ?/,
    message: mistake({
      id: 'refused-value',
      title: 'The call is refused',
      question: 'Your program refuses these values in {line|one line}. Should it answer this call?',
      hint: 'The exercise asks for an answer to every theta and to every learning rate, also to large ones.',
      statement: 'The check in {line|that line} turns away a call that the exercise asks for.',
    }),
  },
  {
    pattern: /^/,
    message: mistake({
      id: 'other-error',
      title: 'The program stops with an error',
      question: 'JavaScript stops in {line|your program} with an error. What does it say?',
      hint: 'Make the same call on your own machine and read the first line of the error.',
      statement: 'The error ends the call before it can give an answer.',
    }),
  },
];

export const javascriptSyntaxErrors: readonly ErrorText[] = [
  {
    pattern: /Unterminated string constant|Unterminated template/,
    message: mistake({
      id: 'open-quote',
      title: 'A text has no end',
      question: 'In {line|one line} a text begins. Where is the quote that ends it?',
      hint: 'A text ends with the same kind of quote with which it began, on the same line.',
      statement: 'The closing quote is missing.',
    }),
  },
  {
    pattern: /Identifier '(?<name>[^']+)' has already been declared/,
    message: mistake({
      id: 'declared-twice',
      title: 'A name is declared twice',
      question:
        'The name {name|of a variable} is declared a second time in {line|one line}. Where is the first?',
      hint: 'A name is declared once, with let or const. After that it gets new values without them.',
      statement: 'Take let or const away from the second one, or give it another name.',
    }),
  },
  {
    pattern: /Unexpected character '(?<name>.)'/u,
    message: mistake({
      id: 'strange-character',
      title: 'A character that JavaScript does not know',
      question:
        'JavaScript does not know the character {name|that stands} in {line|one line}. Was that line copied from a text?',
      hint: 'Word processors write curved quotes and long dashes in place of the plain ones.',
      statement: 'Type the character anew, on the keyboard.',
    }),
  },
  {
    pattern: /Identifier directly after number/,
    message: mistake({
      id: 'number-before-name',
      title: 'A number directly before a name',
      question: 'In {line|one line} a number is directly followed by a name. What belongs between?',
      hint: 'On paper 2θ means 2 times θ. JavaScript wants to see the sign.',
      statement: 'Write the star for multiplication between the number and the name.',
    }),
  },
  {
    pattern: /await is only valid/,
    message: mistake({
      id: 'await-at-top',
      title: 'The program waits for something',
      question: 'In {line|one line} the program waits. For what?',
      hint: 'Nothing in this exercise takes time: plain functions give their results at once.',
      statement: 'Leave await out; here a program cannot wait outside of its functions.',
    }),
  },
  {
    pattern: /^/,
    message: mistake({
      id: 'unreadable',
      title: 'JavaScript cannot read a line',
      question: 'JavaScript cannot read {line|one line}. What is missing there, or just before it?',
      hint: 'Look for a bracket or a brace without its partner, and for a missing operator.',
      statement:
        'The line does not follow the grammar of JavaScript, and so nothing of the program could run.',
    }),
  },
];
