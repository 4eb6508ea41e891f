// Mistakes in repeating the step.

import { mistake } from '../../../grader/core/feedback/mistake.js';
import type { Message } from '../../../grader/core/model/message.js';

export const loop: readonly Message[] = [
  mistake({
    id: 'off-by-one-extra-step',
    title: 'One step too many',
    question: 'Count the updates that this call makes. How many were asked for?',
    hint: 'Ask for one step and compare with your single step. Then look at where your counting begins and where it ends.',
    statement: 'Your function makes one update more than number_steps.',
  }),
  mistake({
    id: 'off-by-one-missing-step',
    title: 'One step too few',
    question: 'Count the updates that this call makes. How many were asked for?',
    hint: 'Ask for one step: theta does not move. Look at the first and the last value of your counter.',
    statement: 'Your function makes one update less than number_steps.',
  }),
  mistake({
    id: 'extra-initial-step',
    title: 'A step is made before the loop',
    question: 'How often does theta change in this call, and how often does it change in the loop?',
    hint: 'With zero steps nothing should happen at all. What does {line|the line before the loop} do?',
    statement:
      'You make one step before the loop, so there is one too many. The loop alone should make all of them.',
    spot: 'step-before-loop',
  }),
  mistake({
    id: 'double-step',
    title: 'Two steps in every pass',
    question: 'How often does theta change in one pass of your loop?',
    hint: 'Ask for one step: you are where two steps should lead. Follow theta through one pass of the loop.',
    statement:
      'Each pass of your loop makes the step twice. Make it once and keep the result, then you can print it too.',
  }),
  mistake({
    id: 'returns-inside-loop',
    title: 'The loop ends after its first pass',
    question: 'How many steps does this call really make?',
    hint: 'One step and twenty steps give the same answer. What does a return do to the loop that it stands in? Yours is in {line|the loop}.',
    statement:
      'Your return is indented into the loop, so the function ends in the first pass. It belongs behind the loop.',
    spot: 'return-in-loop',
  }),
  mistake({
    id: 'loop-variable-not-updated',
    title: 'The new theta is not kept',
    question: 'You get your start back. Where does the result of each step go?',
    hint: 'The single step hands you a new value and leaves the old one alone. Who remembers the new one?',
    statement:
      'Your loop makes a step and throws its result away. The result has to become theta for the next pass.',
  }),
  mistake({
    id: 'restarts-from-initial',
    title: 'Every step starts from the beginning',
    question: 'From which theta does the second step of this call start?',
    hint: 'However many steps you ask for, you end where one step leads. Look at what you hand to the step in each pass.',
    statement:
      'Every pass starts again from the initial theta. It should start from the result of the pass before.',
  }),
  mistake({
    id: 'stale-gradient',
    title: 'The slope is measured only once',
    question: 'By how much does your theta move in the first step, and by how much in the second?',
    hint: 'You walk on a curve, and the ground changes under you. When should the slope be measured again?',
    statement:
      'You work out the slope once, before the loop. Every pass has to work it out anew from the present theta.',
  }),
  mistake({
    id: 'uses-loop-index',
    title: 'The counter is used in place of theta',
    question: 'Change the start of this call: does your answer change?',
    hint: 'Look at what you hand to the single step in each pass. Is it a place on the axis?',
    statement: 'Your loop passes its counter to the step. The step needs the present theta.',
  }),
  mistake({
    id: 'shadows-theta-in-for',
    title: 'The loop counts in theta',
    question: 'Print theta at the start of each pass. Where do these whole numbers come from?',
    hint: 'A for loop writes its counter into a variable. Look at the name of that variable in {loop|your loop}.',
    statement:
      'The counter of your loop is called theta, and so every pass overwrites the real theta. Give the counter a name of its own.',
    spot: 'loop-shadows',
  }),
  mistake({
    id: 'scales-one-step',
    title: 'One long step in place of many',
    question: 'Is the second step of this call as long as the first one?',
    hint: 'The slope changes on the way, so no two steps have the same length. One long step cannot know that.',
    statement:
      'You make a single step and multiply its length by the number of steps. Each step has to start where the one before ended.',
  }),
  mistake({
    id: 'ignores-number-steps',
    title: 'The number of steps is built in',
    question: 'Ask for 3 steps and for 20: do your answers differ?',
    hint: 'One of the three arguments is never looked at. Search your loop for a number that comes from the example.',
    statement:
      'Your loop always makes the same number of steps. It should make as many as number_steps says.',
  }),
  mistake({
    id: 'hard-coded-rate',
    title: 'The learning rate is built in',
    question: 'Change only the learning rate of this call: does your answer change?',
    hint: 'With 0.2 all is well. Search your function for a number that should have been the argument.',
    statement: 'Your function uses a fixed learning rate. It should use the one that it is given.',
  }),
  mistake({
    id: 'ignores-initial-theta',
    title: 'The start is built in',
    question: 'Start from 1 and from -4: do your answers differ?',
    hint: 'The caller has named a place to start from. Where does your loop get its start?',
    statement: 'Your loop starts from a fixed theta. It should start from initial_theta.',
  }),
  mistake({
    id: 'hard-coded-answer',
    title: 'One answer for every question',
    question: 'For which call would this number be right?',
    hint: 'Your number belongs to the example call. What would your function have to do for another start?',
    statement:
      'Your function returns a fixed number. It should make the steps and return the result.',
  }),
  mistake({
    id: 'early-stop-tolerance',
    title: 'The loop stops before all steps are made',
    question: 'How many updates does this call make, and how many were asked for?',
    hint: 'Stopping when little changes is sensible in practice. Here the caller counts on exactly number_steps updates, however small they are.',
    statement: 'Your loop ends early once little changes. It should make all of its steps.',
  }),
  mistake({
    id: 'converges-ignoring-steps',
    title: 'The loop decides by itself when to stop',
    question: 'Ask for 1 step and for 20: do your answers differ?',
    hint: 'The caller says how many steps to make. What does your loop listen to instead?',
    statement:
      'Your loop runs until theta has settled. It should make number_steps steps and then stop.',
  }),
  mistake({
    id: 'while-theta-not-zero',
    title: 'The loop waits for an exact zero',
    question: 'Multiply by 0.6 again and again: when do you reach exactly zero?',
    hint: 'Theta becomes very small but never zero, so {loop|your loop} goes on for ever. Which loop runs a known number of times?',
    statement:
      'Your loop goes on until theta is exactly 0, which never happens. It should stop after number_steps steps.',
  }),
  mistake({
    id: 'infinite-loop-no-countdown',
    title: 'The loop never ends',
    question: 'What makes the condition of {loop|your loop} become false?',
    hint: 'Follow the variables of that condition through one pass. Which of them changes?',
    statement:
      'Nothing in your loop changes what its condition looks at, so it runs for ever. The counter has to move in every pass.',
  }),
  mistake({
    id: 'stops-on-overshoot',
    title: 'The loop stops when theta runs away',
    question: 'Where should theta be after each step of this call?',
    hint: 'A large learning rate makes theta run away, and the exercise wants you to see it. Look for the condition that hides it.',
    statement:
      'Your loop ends as soon as theta overshoots. It should go on until all steps are made.',
  }),
  mistake({
    id: 'refuses-large-rate',
    title: 'Large learning rates are refused',
    question: 'The exercise asks you to try a rate near 10. What does your function do then?',
    hint: 'Divergence is no wrong input here, it is something to look at. Which line stands in the way?',
    statement:
      'Your function refuses a large learning rate. It should make the steps and let theta run away.',
  }),
  mistake({
    id: 'clamps-rate',
    title: 'The learning rate is limited',
    question: 'Try rates of 1, 5 and 10 from the same start: do your answers differ?',
    hint: 'The learning rate is cut down before it is used. Look for the place where that happens.',
    statement: 'Your code limits the learning rate. The rule uses it as it is given.',
  }),
  mistake({
    id: 'decays-rate',
    title: 'The learning rate shrinks on the way',
    question: 'Which learning rate does the second step of this call use?',
    hint: 'Your first step is right, and the later ones are too short. Which quantity changes in your loop that the rule keeps fixed?',
    statement:
      'Your loop makes the learning rate smaller as it goes. In this exercise every step uses the same one.',
  }),
  mistake({
    id: 'adds-momentum',
    title: 'The loop remembers the step before',
    question: 'Work out the second step of this call on paper. What else has entered yours?',
    hint: 'Your first step is right and the second is not. The rule looks at the present theta alone; what does your loop carry along?',
    statement: 'Your loop adds a part of the previous step. The plain rule has no memory.',
  }),
  mistake({
    id: 'accumulates-sum',
    title: 'All thetas are added up',
    question: 'Write down theta after each step of this call. Which of these numbers is asked for?',
    hint: 'Your answer is a total. The exercise asks for the place where the last step ends.',
    statement: 'Your loop adds up all thetas. Only the last one is asked for.',
  }),
  mistake({
    id: 'returns-previous',
    title: 'The theta before the last step comes back',
    question: 'Which step of this call is missing from your answer?',
    hint: 'Ask for one step: you get your start back. Your loop keeps two values; which is the newer one?',
    statement: 'Your function returns the theta from before the last update.',
  }),
  mistake({
    id: 'returns-best-seen',
    title: 'The best theta comes back, not the last',
    question: 'Where does the last step of this call end?',
    hint: 'With a rate of 10 your answer looks calm. The question is where the last step ends, even when an earlier place was better.',
    statement:
      'Your function returns the theta that came nearest to zero. It should return the one after the last step.',
  }),
  mistake({
    id: 'recursion-missing-return',
    title: 'The result gets lost on the way back',
    question: 'The innermost call knows the answer. How does it travel back to the first one?',
    hint: 'Each call has to hand on what the call inside it gave. Look at {line|the line where your function calls itself}.',
    statement:
      'Your function calls itself but does not return what that call gives. So the first caller receives nothing.',
    spot: 'self-call-dropped',
  }),
  mistake({
    id: 'recursion-wrong-base',
    title: 'The recursion stops one step early',
    question: 'For which number of steps does your function answer without any update?',
    hint: 'Ask for one step: theta does not move. Look at {line|the case that answers at once}: which number of steps really needs no work?',
    statement: 'Your recursion ends when one step is left. It should end when none is left.',
    spot: 'base-case',
  }),
  mistake({
    id: 'recursion-no-base',
    title: 'The recursion never ends',
    question: 'What becomes smaller from one call to the next?',
    hint: 'Python stopped your function after very many nested calls. A recursion needs a value that shrinks, and a case that answers at once.',
    statement:
      'Your function calls itself without end. The number of steps has to go down with every call, and the recursion has to stop at zero.',
    spot: 'self-call',
  }),
  mistake({
    id: 'inconsistent-functions',
    title: 'The two functions use different rules',
    question: 'Ask both of your functions for one step: do their answers agree?',
    hint: 'Your loop has a formula of its own. Could it use your first function?',
    statement:
      'The formula in your loop is not the one of your single step. Let the loop call the first function.',
  }),
];
