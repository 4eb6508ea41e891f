// Mistakes with numbers and types.

import { mistake } from '../../../grader/core/feedback/mistake.js';
import type { Message } from '../../../grader/core/model/message.js';

export const numbersAndTypes: readonly Message[] = [
  mistake({
    id: 'integer-cast-result',
    title: 'The result becomes a whole number',
    question: 'What should come out on paper, and what became of the digits behind the point?',
    hint: 'Theta is a decimal number. Look for the place where only the whole part is kept.',
    statement:
      'Your function turns its result into a whole number. Without that conversion the digits behind the point survive.',
  }),
  mistake({
    id: 'integer-cast-rate',
    title: 'The learning rate becomes a whole number',
    question: 'Print every value on the way. Which of them is a whole number, and should not be?',
    hint: 'Of a learning rate of 0.2 nothing is left when only its whole part is kept. Look for that conversion.',
    statement:
      'Your code turns the learning rate into a whole number. A rate below 1 becomes 0, and the step vanishes.',
  }),
  mistake({
    id: 'floor-division',
    title: 'A division drops the decimals',
    question: 'Print every value on the way. Which of them should have decimals and has none?',
    hint: 'Python has two signs for division. One of them keeps only the whole part.',
    statement: 'You divide with two slashes, which rounds down. One slash keeps the decimals.',
  }),
  mistake({
    id: 'rounds-result',
    title: 'Every step is rounded',
    question: 'Work this call out on paper. Which digits are missing?',
    hint: 'Rounding is fine for what you print. What should the next step get to work with?',
    statement:
      'Your step rounds the value that it returns. Rounding belongs in what is printed, not in the result.',
  }),
  mistake({
    id: 'rounds-final',
    title: 'The final theta is rounded',
    question: 'How many digits of this answer are left?',
    hint: 'Your steps are right. Near the minimum every digit that is left is a small one, and the last line throws them away.',
    statement: 'Your function rounds theta before it returns it. Theta is asked for as it is.',
  }),
  mistake({
    id: 'percent-rate',
    title: 'The learning rate is read as a percentage',
    question: 'How many times too short is this step?',
    hint: 'Your steps are a hundred times too short. Look at what happens to the learning rate before it is used.',
    statement:
      'You divide the learning rate by 100. It is a plain factor and can be used as it is.',
  }),
  mistake({
    id: 'returns-string',
    title: 'A text comes back, not a number',
    question: 'Your answer looks like a number. Of which type is it?',
    hint: 'Formatting makes a text, and texts are for people. What does the next step need to calculate with?',
    statement:
      'Your function returns a formatted text. It should return the number and format only what it prints.',
  }),
  mistake({
    id: 'returns-list',
    title: 'The whole path comes back, not the last theta',
    question: 'Which one of these values is asked for?',
    hint: 'Keeping the path is useful for a picture. The exercise asks for the parameter after the last step, one single number.',
    statement: 'Your function returns a list with every theta. It should return only the last one.',
  }),
  mistake({
    id: 'returns-tuple',
    title: 'Several values come back',
    question: 'How many values does this call hand back, and how many are asked for?',
    hint: 'Read the part about what the function returns once more, and compare it with your return line.',
    statement: 'Your function returns theta together with something else. Only theta is asked for.',
  }),
  mistake({
    id: 'numpy-only-methods',
    title: 'Theta is treated as an array',
    question: 'Theta is a plain number here. What do you ask of it that only an array can do?',
    hint: 'Look at {line|the line that the error names}. A number cannot be changed in place, so is that call needed?',
    statement:
      'Your code calls an array method on theta. Theta is a plain number, and the rule works without it.',
  }),
  mistake({
    id: 'tensor-only',
    title: 'Theta is treated as a tensor',
    question: 'Theta is a plain number here. Which part of your code expects a tensor?',
    hint: 'A plain number records no gradient; tensors come later. You can write down the derivative of θ² yourself.',
    statement:
      'Your code asks theta for a gradient that a plain number does not have. Use the derivative that you work out on paper.',
  }),
];
