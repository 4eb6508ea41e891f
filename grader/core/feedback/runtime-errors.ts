// What goes wrong while a program runs, most telling first. Wordings are those of CPython 3.14.

import type { ErrorText } from './error-text.js';
import { mistake } from './mistake.js';

export const runtimeErrors: readonly ErrorText[] = [
  {
    pattern: /^UnboundLocalError: cannot access local variable '(?<name>[^']+)'/,
    message: mistake({
      id: 'name-without-value',
      title: 'A name is used before it has a value',
      question:
        'In {line|your function} the name {name|of a variable} is used before it has a value. When does it get its first one?',
      hint: 'A name that gets a value somewhere in a function belongs to that function everywhere in it, also in the lines above.',
      statement: 'Give {name|the variable} its first value before {line|the line that uses it}.',
    }),
  },
  {
    pattern: /^NameError: .*name '(?<name>[^']+)' is not defined/,
    message: mistake({
      id: 'unknown-name',
      title: 'Python does not know a name',
      question:
        'Python does not know the name {name|in one line}, used in {line|your function}. What did you mean by it?',
      hint: 'Python knows what got a value before, what was imported, and the parameters of a function. Look at {near|those names} once more.',
      statement:
        'The name {name|there} never gets a value. In its place belongs {near|a name that is known there}.',
    }),
  },
  {
    pattern: /NoneType/,
    message: mistake({
      id: 'none-in-formula',
      title: 'Nothing came back, and was calculated with',
      question:
        'In {line|one line} Python calculates with None, which means nothing. Which of your functions returned nothing?',
      hint: 'A function without return gives None to its caller, even when it has printed the right number.',
      statement:
        'The value in {line|that line} comes from a function that does not return its result.',
    }),
  },
  {
    pattern: /^TypeError: unsupported operand type\(s\) for \^/,
    message: mistake({
      id: 'caret-operator',
      title: 'The sign ^ is no power in Python',
      question:
        'Python cannot use ^ with decimal numbers in {line|your formula}. How does it write a power?',
      hint: 'In Python the sign ^ compares the bits of whole numbers.',
      statement: 'A power is written with two stars.',
    }),
  },
  {
    pattern: /^TypeError: '(?:int|float)' object is not callable/,
    message: mistake({
      id: 'number-called',
      title: 'A number is called like a function',
      question:
        'In {line|one line} a bracket directly follows a number, and Python wants to call it. Which sign belongs between them?',
      hint: 'On paper a(b) means a times b. In Python it means calling a. Here a is {name|a number}.',
      statement: 'The star for multiplication is missing before the bracket.',
    }),
  },
  {
    pattern: /^TypeError: '(?<name>[^']+)' object is not callable/,
    message: mistake({
      id: 'value-called',
      title: 'A value is called like a function',
      question: 'In {line|one line} a bracket follows something that is no function. What is it?',
      hint: 'Look for a variable that has the name of a function, and for a missing sign before the bracket.',
      statement: 'What stands before the bracket is a value, and only functions can be called.',
    }),
  },
  {
    pattern: /^TypeError: (?<name>[\w.<>]+)\(\) (?:missing|takes|got)/,
    message: mistake({
      id: 'wrong-number-of-values',
      title: 'A call and its def line do not fit',
      question:
        'The values passed to {name|the function} do not fit its def line. How many are passed, and how many does it take?',
      hint: 'Compare the def line of {name|the function} with the call in {line|your program}, value by value.',
      statement:
        'The call has to pass exactly the values that the def line names, in the same order.',
    }),
  },
  {
    pattern: /^TypeError: '(?:float|str)' object cannot be interpreted as an integer/,
    message: mistake({
      id: 'counting-with-decimals',
      title: 'Counting needs a whole number',
      question:
        'In {line|your loop} something is counted with a number that is not whole. Which argument says how often to repeat?',
      hint: 'Only one of the inputs is a whole number.',
      statement: 'The number of passes has to be number_steps itself.',
    }),
  },
  {
    pattern:
      /^TypeError: '(?:float|int)' object is not (?:iterable|subscriptable)|^TypeError: object of type '(?:float|int)' has no len/,
    message: mistake({
      id: 'number-as-list',
      title: 'A number is used like a list',
      question: 'In {line|one line} a single number is used as if it were a list. Which one is it?',
      hint: 'The functions of this exercise get plain numbers.',
      statement: 'A number has no elements to go through. Use it as it is.',
    }),
  },
  {
    pattern: /^TypeError: .*(?:'str'|str\b|'list'|'tuple'|sequence)/,
    message: mistake({
      id: 'text-in-formula',
      title: 'A formula contains something that is no number',
      question:
        'In {line|one line} Python calculates with a text or a list. Which value is it, and where was it made?',
      hint: 'Texts come from input and from formatting, lists from collecting. The step calculates with plain numbers.',
      statement:
        'One of the values in {line|that line} has to be turned into a number before it is used.',
    }),
  },
  {
    pattern: /^TypeError/,
    message: mistake({
      id: 'types-do-not-fit',
      title: 'Values that do not fit together',
      question:
        'Python cannot do what {line|one line} asks with these values. Of which type is each of them?',
      hint: 'Print the type of every value in that line.',
      statement:
        'One of the values in {line|that line} is not of the type that the operation needs.',
    }),
  },
  {
    pattern: /^ZeroDivisionError/,
    message: mistake({
      id: 'division-by-zero',
      title: 'Something is divided by zero',
      question: 'In {line|one line} the number below the line is 0. How did it become 0?',
      hint: 'The update rule needs no division at all.',
      statement: 'For this call the value that you divide by is 0.',
    }),
  },
  {
    pattern: /^RecursionError/,
    message: mistake({
      id: 'endless-recursion',
      title: 'Calls are nested without end',
      question:
        'Python stopped after very many nested calls. What becomes smaller from call to call?',
      hint: 'Look at {line|the line where a function calls itself}: which value changes, and which case answers at once?',
      statement: 'The function calls itself without ever reaching a case that answers at once.',
    }),
  },
  {
    pattern:
      /^(?:ModuleNotFoundError|ImportError): (?:No module named|cannot import name) '(?<name>[^']+)'/,
    message: mistake({
      id: 'unknown-module',
      title: 'Something that is imported does not exist',
      question:
        'Python does not find {name|what you import} in {line|one line}. Is its name spelt as it should be?',
      hint: 'Check the name letter by letter. The exercise itself needs no import.',
      statement: 'There is nothing called {name|that} to import here. Try to do without it.',
    }),
  },
  {
    pattern: /^AttributeError: '(?:float|int)' object has no attribute '(?<name>[^']+)'/,
    message: mistake({
      id: 'number-has-no-method',
      title: 'A plain number cannot do this',
      question:
        'A plain number has no {name|such method}, but {line|one line} asks for it. What for?',
      hint: 'Arrays and tensors have many methods, plain numbers hardly any. The rule needs none of them.',
      statement: 'Leave {name|the method} out and calculate with the number itself.',
    }),
  },
  {
    pattern: /^AttributeError: .* has no attribute '(?<name>[^']+)'/,
    message: mistake({
      id: 'unknown-attribute',
      title: 'Something is asked for that is not there',
      question:
        'Python finds no {name|such name} after the point in {line|one line}. Is it spelt as it should be?',
      hint: 'Look up how the function is called in the library that it comes from.',
      statement: 'What stands before the point has nothing called {name|that}.',
    }),
  },
  {
    pattern: /^EOFError/,
    message: mistake({
      id: 'nobody-types',
      title: 'The program waits for the keyboard',
      question:
        'In {line|one line} a value is to be typed in, but nobody is there. Where does the function get its values from?',
      hint: 'The values have already been handed to your function as its arguments.',
      statement: 'Use the arguments in place of input.',
    }),
  },
  {
    pattern: /^OverflowError/,
    message: mistake({
      id: 'number-too-large',
      title: 'A number becomes too large',
      question: 'In {line|one line} a number outgrows what Python can hold. How fast does it grow?',
      hint: 'Squares of squares grow very fast. The right step only multiplies theta by a fixed number.',
      statement: 'Your values grow much faster here than those of the update rule.',
    }),
  },
  {
    pattern: /^(?:ValueError|AssertionError): ?/,
    message: mistake({
      id: 'refused-value',
      title: 'The call is refused',
      question: 'Your program refuses these values in {line|one line}. Should it answer this call?',
      hint: 'The exercise asks for an answer to every theta and to every learning rate, also to large ones.',
      statement: 'The check in {line|that line} turns away a call that the exercise asks for.',
    }),
  },
  {
    pattern: /^(?:IndexError|KeyError)/,
    message: mistake({
      id: 'nothing-at-index',
      title: 'Something is looked up that is not there',
      question:
        'In {line|one line} a place is read that does not exist. How many elements are there at that moment?',
      hint: 'Counting starts at 0, so the last of n elements has the number n - 1.',
      statement: 'The index in {line|that line} lies outside of what has been stored.',
    }),
  },
  {
    pattern: /^MemoryError/,
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
    pattern: /^/,
    message: mistake({
      id: 'other-error',
      title: 'The program stops with an error',
      question: 'Python stops in {line|your program} with an error. What does its last line say?',
      hint: 'Make the same call on your own machine and read the error from its last line upwards.',
      statement: 'The error ends the call before it can give an answer.',
    }),
  },
];
