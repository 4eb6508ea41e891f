// Mistakes in how the program is put together and runs.

import { mistake } from '../../../grader/core/feedback/mistake.js';
import type { Message } from '../../../grader/core/model/message.js';

export const missingFunction = mistake({
  id: 'missing-function',
  title: 'A function is not there yet',
  question: 'There is no function called {function}. What should it do, in your own words?',
  hint: 'The exercise asks for two functions. The second one only repeats what the first one does.',
  statement: 'The function {function} is missing, so none of its questions could be asked.',
});

export const structureAndExecution: readonly Message[] = [
  mistake({
    id: 'unfilled-skeleton',
    title: 'The functions are still empty',
    question: 'Begin with a single step. Which three quantities does the update rule combine?',
    hint: 'Work out the derivative of θ² on paper. Then say in words what happens to theta, and turn that sentence into one line.',
    statement:
      'Neither function returns anything yet. Start with the single step; the second function only repeats it.',
  }),
  missingFunction,
  mistake({
    id: 'misspelt-name',
    title: 'A name is spelt differently',
    question:
      'Compare {name|the name of your function} with {function}, letter by letter. What differs?',
    hint: 'For Python two names are different when a single letter is. Capitals and underscores count too.',
    statement:
      'The function is called {name|something else} in {line|your program}. The exercise calls it {function}.',
    spot: 'near-miss',
  }),
  mistake({
    id: 'wrong-arity',
    title: 'The function takes another number of values',
    question: 'How many values does this call pass, and how many does your def line take?',
    hint: 'Compare the names in {line|your def line} with those in the exercise, one by one.',
    statement:
      'The def line of {function} does not have the parameters that the exercise names, so the call does not fit.',
    spot: 'definition',
  }),
  mistake({
    id: 'swapped-parameters',
    title: 'The parameters are in another order',
    question: 'Swap the two numbers of this call: do you get what you expected?',
    hint: 'The exercise passes theta first. Look at the order in your def line.',
    statement: 'Your def line takes the learning rate first. The exercise passes theta first.',
  }),
  mistake({
    id: 'swapped-arguments-in-call',
    title: 'The step gets its values in the wrong order',
    question: 'Which value arrives as theta when your loop calls the single step?',
    hint: 'Your loop counts well. Check what it hands to the single step, and in which order.',
    statement:
      'Your loop passes the learning rate where the single step expects theta. The order is that of the def line.',
  }),
  mistake({
    id: 'lambda-keyword',
    title: 'lambda is a word of Python’s own',
    question: 'Which name in {line|your program} may not be a variable in Python?',
    hint: 'Python keeps the word lambda for something else. Give that variable another name, everywhere.',
    statement: 'A variable cannot be called lambda. The exercise calls it learning_rate.',
    spot: 'lambda-name',
  }),
  mistake({
    id: 'undefined-name',
    title: 'Python does not know a name',
    question:
      'What did you mean by {name|the name that the error shows}, and where does it get its value?',
    hint: 'Look at {line|the line that the error names}. Your function does know {near|its own inputs}.',
    statement:
      'The name {name|that the error shows} never gets a value. In its place belongs {near|a name that your function knows}.',
    spot: 'unknown-name',
  }),
  mistake({
    id: 'formula-notation',
    title: 'A multiplication sign is missing',
    question: 'On paper a(b) means a times b. What does it mean in Python?',
    hint: 'Look for a bracket in {line|your formula} that directly follows {name|a name}. Which sign belongs between them?',
    statement:
      'Python takes {name|the number} before the bracket for a function and wants to call it. A star between them multiplies.',
    spot: 'juxtaposition',
  }),
  mistake({
    id: 'syntax-error',
    title: 'Python cannot read the program',
    question: 'What is missing in {line|the line that Python names}, or just before it?',
    hint: 'Python names the place where it gave up. The mistake is there or a little earlier.',
    statement:
      'The program breaks Python’s grammar in {line|one place}, and so nothing of it could run.',
  }),
  mistake({
    id: 'function-name-overwritten',
    title: 'A result has taken the name of a function',
    question: 'What does {function} stand for when your program has run to its end?',
    hint: 'Look at {line|the lines below your functions}. A result is stored there under the name of the function.',
    statement:
      'Your program gives the name {function} to a result, and then the function is gone. Store the result under another name.',
    spot: 'name-rebound',
  }),
  mistake({
    id: 'local-name-clash',
    title: 'One name for the tool and for its result',
    question:
      'Inside your function, what does {name|the name in the error} stand for when it is called?',
    hint: 'A name that gets a value in a function belongs to that function everywhere in it. Look at {line|the line of the call}.',
    statement:
      'You store the result under the name of the function that you call, so inside your function that name has no value yet. Rename the result.',
    spot: 'local-name-clash',
  }),
  mistake({
    id: 'nested-definition',
    title: 'The second function is inside the first',
    question: 'How far is the second def indented, and what does that mean?',
    hint: 'What is indented under a def belongs to that function. Who can see {function} from outside? Look at {line|its def line}.',
    statement:
      'The function {function} is defined inside the other one, so nobody else can call it. Its def belongs at the left margin.',
    spot: 'nested-definition',
  }),
  mistake({
    id: 'calls-input',
    title: 'The function waits for the keyboard',
    question: 'The values have already been handed to your function. Under which names?',
    hint: 'When a program calls your function, nobody sits at the keyboard. Look at {line|the line that asks}.',
    statement: 'Your function asks for a value to be typed in. It should use its arguments.',
    spot: 'input-call',
  }),
  mistake({
    id: 'swallows-errors',
    title: 'An error is hidden',
    question: 'Theta does not move, and no error appears. What happens inside your try?',
    hint: 'Take the except in {line|your function} away for a moment and read what Python says.',
    statement:
      'The try in your function hides an error in the formula, and theta is returned unchanged.',
    spot: 'hidden-error',
  }),
  mistake({
    id: 'loops-over-rate',
    title: 'The loop counts with the learning rate',
    question: 'Which of the three inputs says how often to repeat?',
    hint: 'A number of passes is a whole number. Look at what {loop|your loop} counts up to.',
    statement:
      'Your loop takes the learning rate for the number of passes. It should take number_steps.',
    spot: 'range-over',
  }),
  mistake({
    id: 'self-call-instead-of-step',
    title: 'The loop calls its own function',
    question: 'Which of your two functions makes one step, and which one does your loop call?',
    hint: 'The two names are alike. Compare the name in {line|your loop} with that of the single step.',
    statement: 'Your loop calls gradient_descent again where the single step was meant.',
    spot: 'self-call',
  }),
];
