// What is said when no misconception explains a function, but its answers follow a rule.

import { mistake } from '../../../grader/core/feedback/mistake.js';

export const linearFactor = mistake({
  id: 'linear-factor',
  title: 'The step has the wrong factor',
  question: 'A right step multiplies θ by some number. Which number is it here, on paper?',
  hint: 'Your step is of the right kind: it multiplies θ by {rule|a number that depends on the learning rate}. Compare the number in front of λ with the derivative of θ².',
  statement:
    'Each of your steps multiplies θ by {rule|a wrong number}. The number in front of λ should come from the derivative of θ².',
});

export const otherRule = mistake({
  id: 'other-rule',
  title: 'The step follows another rule',
  question: 'Work this call out on paper with the update rule. What do you get?',
  hint: 'All your answers follow one rule: from θ your step goes to {rule|somewhere else}. Compare it with the update rule, part by part.',
  statement:
    'Your step goes from θ to {rule|somewhere else}. The update rule takes the learning rate times the derivative of θ² away from θ.',
});

export const wrongCount = mistake({
  id: 'wrong-count',
  title: 'The number of steps is not right',
  question: 'Count the updates that this call makes. How many were asked for?',
  hint: 'Follow your loop with pencil and paper for one step and for two. When does it begin to count, and when does it end?',
  statement: 'Your function makes another number of updates than it is asked for.',
});
