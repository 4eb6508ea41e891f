// What keeps a program from being read, most telling first. Wordings are those of CPython 3.14.

import type { ErrorText } from './error-text.js';
import { mistake } from './mistake.js';

export const syntaxErrors: readonly ErrorText[] = [
  {
    pattern: /^SyntaxError: expected ':'/,
    message: mistake({
      id: 'missing-colon',
      title: 'A colon is missing',
      question:
        'Python expected a colon in {line|one line}. What opens a block there, and how does such a line end?',
      hint: 'Lines that begin with def, for, while or if announce what is indented below them.',
      statement: 'The line that opens the block has to end with a colon.',
    }),
  },
  {
    pattern: /^SyntaxError: .*was never closed/,
    message: mistake({
      id: 'unclosed-bracket',
      title: 'A bracket is not closed',
      question:
        'A bracket is opened in {line|one line} and never closed. Where should its partner stand?',
      hint: 'Count the opening and the closing brackets of that line from left to right.',
      statement: 'One closing bracket is missing. Python reads on into the next lines to find it.',
    }),
  },
  {
    pattern: /^SyntaxError: (?:unmatched|closing parenthesis)/,
    message: mistake({
      id: 'unmatched-bracket',
      title: 'A bracket has no partner',
      question:
        'In {line|one line} a bracket is closed that was not opened like that. Which one is its partner?',
      hint: 'Count the opening and the closing brackets of that line from left to right, and compare their shapes.',
      statement: 'There is a closing bracket too many, or one of the wrong shape.',
    }),
  },
  {
    pattern: /^SyntaxError: (?:invalid syntax\. Maybe you meant '==' or ':=')/,
    message: mistake({
      id: 'assignment-in-condition',
      title: 'An assignment stands where a comparison is meant',
      question:
        'Python found a single equals sign in the condition in {line|one line}. What does one equals sign do?',
      hint: 'One sign stores a value in a variable. Comparing two values is written differently.',
      statement: 'A comparison is written with two equals signs.',
    }),
  },
  {
    pattern: /^SyntaxError: cannot assign to/,
    message: mistake({
      id: 'assignment-to-value',
      title: 'The left side of an equals sign is no variable',
      question:
        'In {line|one line} something other than a variable stands to the left of the equals sign. What should get the value?',
      hint: 'On the left stands the name that keeps the value, on the right how it is worked out.',
      statement: 'Only a variable can be given a value. What is calculated belongs on the right.',
    }),
  },
  {
    pattern: /^SyntaxError: .*unterminated/,
    message: mistake({
      id: 'unclosed-text',
      title: 'A text is not closed',
      question: 'A text begins in {line|one line} and does not end there. Where is its last quote?',
      hint: 'Both ends of a text carry the same kind of quote.',
      statement: 'The closing quote of the text is missing.',
    }),
  },
  {
    pattern: /^SyntaxError: Missing parentheses in call to '(?<name>[^']+)'/,
    message: mistake({
      id: 'print-without-brackets',
      title: 'A call has no brackets',
      question: 'In {line|one line} {name|print} has no brackets. How is a function called?',
      hint: 'In Python 3 printing is a function like any other.',
      statement: 'What is to be printed belongs in round brackets after {name|print}.',
    }),
  },
  {
    pattern: /^SyntaxError: 'return' outside function/,
    message: mistake({
      id: 'return-outside-function',
      title: 'A return stands outside of a function',
      question:
        'The return in {line|one line} belongs to no function. To which function should it belong?',
      hint: 'What belongs to a function is indented under its def line.',
      statement: 'The return is not indented far enough to be inside its function.',
    }),
  },
  {
    pattern: /^SyntaxError: '(?:break|continue)' (?:outside|not properly in) loop/,
    message: mistake({
      id: 'break-outside-loop',
      title: 'A break stands outside of a loop',
      question: 'The word in {line|one line} only works in a loop. To which loop should it belong?',
      hint: 'What belongs to a loop is indented under its first line.',
      statement: 'The line is not indented far enough to be inside its loop.',
    }),
  },
  {
    pattern: /^SyntaxError: invalid (?:non-printable )?character/,
    message: mistake({
      id: 'foreign-character',
      title: 'A character that Python does not know',
      question:
        'Python does not know a character in {line|one line}. Was that line copied from a text?',
      hint: 'Texts use a longer minus, round quotes, raised digits and special spaces, which only look like the signs on your keyboard.',
      statement: 'Delete the marked character and type the sign on your keyboard.',
    }),
  },
  {
    pattern: /^SyntaxError: invalid decimal literal/,
    message: mistake({
      id: 'number-touches-name',
      title: 'A number touches a name',
      question:
        'In {line|one line} a number is followed directly by letters. What stands between them on paper?',
      hint: 'On paper 2θ means 2 times θ. Python wants to see the sign.',
      statement: 'The star for multiplication is missing behind the number.',
    }),
  },
  {
    pattern: /^SyntaxError: expected '\('/,
    message: mistake({
      id: 'broken-def-line',
      title: 'A def line is not complete',
      question:
        'After the function’s name in {line|one line} Python expected an opening bracket. What stands there?',
      hint: 'A name has no spaces and no hyphens; its parameters follow in round brackets.',
      statement: 'Directly after the name of a function come its parameters in round brackets.',
    }),
  },
  {
    pattern: /^IndentationError: expected an indented block after (?<other>.*)/,
    message: mistake({
      id: 'missing-block',
      title: 'A block is not indented',
      question:
        'Before {line|one line} a block is opened, but nothing is indented under it. Which lines belong to it?',
      hint: 'Everything that belongs to a def, for, while or if begins four spaces further in.',
      statement: 'The lines that belong to the block have to be indented.',
    }),
  },
  {
    pattern: /^IndentationError: unexpected indent/,
    message: mistake({
      id: 'unexpected-indent',
      title: 'A line is indented too far',
      question:
        'The text in {line|one line} begins further right than the lines around it. To which block does it belong?',
      hint: 'Lines of one block begin in the same column.',
      statement: 'No block begins before that line, so it should start below the line above it.',
    }),
  },
  {
    pattern: /^IndentationError: unindent/,
    message: mistake({
      id: 'uneven-indent',
      title: 'A line fits no block',
      question:
        'The beginning of {line|one line} lies between two blocks. To which one does it belong?',
      hint: 'Count the spaces at the start of that line and of the lines above it.',
      statement: 'The line has to begin in exactly the same column as the block it belongs to.',
    }),
  },
  {
    pattern: /^TabError/,
    message: mistake({
      id: 'tabs-and-spaces',
      title: 'Tabs and spaces are mixed',
      question:
        'Some lines around {line|one line} begin with tabs and others with spaces. Which do you want to use?',
      hint: 'They look alike on the screen, but Python does not know how wide a tab is. Most editors can convert them.',
      statement: 'Use spaces alone at the start of lines, four for each block.',
    }),
  },
  {
    pattern: /^SyntaxError: duplicate argument '(?<name>[^']+)'/,
    message: mistake({
      id: 'duplicate-parameter',
      title: 'Two parameters have the same name',
      question:
        'The name {name|of one parameter} stands twice in {line|a def line}. What is the second one for?',
      hint: 'Every parameter needs a name of its own. Compare your def line with the exercise.',
      statement: 'Rename one of the two parameters.',
    }),
  },
  {
    pattern: /^SyntaxError: expected '(?:except|else)'|^SyntaxError: expected 'except' or/,
    message: mistake({
      id: 'unfinished-statement',
      title: 'A statement is not finished',
      question: 'What is begun before {line|one line} has no end. Which part is missing?',
      hint: 'A try needs its except, and an if inside a line needs its else.',
      statement: 'Complete the statement, or write it without try and without the if in the line.',
    }),
  },
  {
    pattern: /^SyntaxError: invalid syntax\. Perhaps you forgot a comma/,
    message: mistake({
      id: 'missing-comma',
      title: 'Two values stand side by side',
      question: 'In {line|one line} two values follow each other. Which sign belongs between them?',
      hint: 'Values in a list of arguments are separated by commas, and a product needs its star.',
      statement: 'A sign is missing between the two values.',
    }),
  },
  {
    // The compiler may also refuse null characters, or nesting without end.
    pattern: /^/,
    message: mistake({
      id: 'unreadable-line',
      title: 'Python cannot read a line',
      question: 'Python cannot read {line|one line}. What is missing there, or just before it?',
      hint: 'Read the line aloud, sign by sign. The mistake is at the mark or a little earlier.',
      statement:
        'The line does not follow Python’s grammar, and so nothing of the program could run.',
    }),
  },
];
