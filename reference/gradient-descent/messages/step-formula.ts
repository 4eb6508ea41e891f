// Mistakes in the formula of the single step.

import { mistake } from '../../../grader/core/feedback/mistake.js';
import type { Message } from '../../../grader/core/model/message.js';

export const stepFormula: readonly Message[] = [
  mistake({
    id: 'wrong-sign',
    title: 'The step walks uphill',
    question: 'After this step, is the loss θ² larger or smaller than before?',
    hint: 'The gradient points to where the loss grows, and you want to walk the other way. Look at the sign in front of the learning rate.',
    statement:
      'Your step moves theta along the gradient. It has to move against it: the step is taken away, not added.',
  }),
  mistake({
    id: 'missing-factor-two',
    title: 'The step is half as long as it should be',
    question: 'How far did theta move here, and how far should it move by the derivative of θ²?',
    hint: 'The direction is right, and the length is always short by the same share. Differentiate θ² on paper and compare it with what your code multiplies by the learning rate.',
    statement:
      'Your slope is θ. The loss here is θ² with no ½ in front, so its derivative is twice as large.',
  }),
  mistake({
    id: 'missing-learning-rate',
    title: 'The learning rate is not used',
    question: 'Keep theta and change only the learning rate: does your answer change?',
    hint: 'The learning rate should decide how long the step is. Look for it in your formula.',
    statement:
      'Your step moves by the whole gradient. The learning rate comes in as an argument, but nothing is multiplied by it.',
  }),
  mistake({
    id: 'uses-loss-not-gradient',
    title: 'The step uses the height, not the slope',
    question: 'Start on the other side of zero: does your step still lead towards zero?',
    hint: 'Two quantities belong to every point of the curve: how high it is, and how steep it is. Only one of them knows a direction.',
    statement: 'Your step subtracts the loss θ² itself. The rule asks for the derivative of it.',
  }),
  mistake({
    id: 'keeps-the-square',
    title: 'The derivative keeps its square',
    question: 'Which slope does your code use at theta 1, 2 and 3? Does it grow evenly?',
    hint: 'Do the power rule once more on paper. When the exponent comes down in front, what happens to the exponent that stays above?',
    statement:
      'Your derivative still contains θ². The exponent has to drop by one when it comes down.',
  }),
  mistake({
    id: 'squares-learning-rate',
    title: 'The learning rate is squared',
    question: 'Halve the learning rate: does your step become half as long?',
    hint: 'Twice the learning rate should make the step twice as long. Count how often the learning rate enters your formula.',
    statement: 'The learning rate enters your step twice. It should be a factor once.',
  }),
  mistake({
    id: 'divides-by-learning-rate',
    title: 'The step divides by the learning rate',
    question: 'How long does your step become when the learning rate is very small?',
    hint: 'A small learning rate should make small steps. Look at the sign between the gradient and the learning rate.',
    statement: 'Your step divides the gradient by the learning rate. The rule multiplies the two.',
  }),
  mistake({
    id: 'constant-gradient',
    title: 'The slope is the same everywhere',
    question: 'Start from 1, from 3 and from 5: by how much does your theta move each time?',
    hint: 'A bowl is steep far out and flat near the bottom. Where does your slope learn at which theta it stands?',
    statement:
      'Your gradient is a fixed number. It should be worked out from the theta that comes in.',
  }),
  mistake({
    id: 'subtracts-learning-rate-only',
    title: 'The step is the learning rate alone',
    question: 'By how much did theta move here, and where does that number come from?',
    hint: 'Your step has the same length wherever it starts. One ingredient of the update rule makes it longer on steep ground.',
    statement: 'You subtract the learning rate by itself. It has to be multiplied by the gradient.',
  }),
  mistake({
    id: 'multiplies-by-decrement',
    title: 'Theta is multiplied by the step',
    question: 'With a learning rate of 0 the step has length zero. Where does your theta end up?',
    hint: 'You have the length of the step. Look at the sign that joins it to theta.',
    statement: 'Your result is theta times the step. The rule takes the step away from theta.',
  }),
  mistake({
    id: 'returns-gradient',
    title: 'The slope comes back, not the new theta',
    question: 'The function is asked where theta is after one step. What does your number tell?',
    hint: 'You have found out how steep it is. Two things are still missing: how far to go, and where that leads.',
    statement:
      'Your function returns the slope. It should return theta after a move against that slope, scaled by the learning rate.',
  }),
  mistake({
    id: 'returns-decrement',
    title: 'The length of the step comes back, not the new theta',
    question: 'When theta moves by this much, where does it arrive?',
    hint: 'You have worked out how far to move. The function is asked for the place where the move ends.',
    statement: 'Your function returns the step itself. It still has to be taken away from theta.',
  }),
  mistake({
    id: 'reversed-subtraction',
    title: 'The subtraction is the wrong way round',
    question:
      'With a learning rate of 0 theta stays where it is. What does your formula give then?',
    hint: 'Both parts of your formula are right. Look at which of them stands before the minus.',
    statement:
      'Your formula takes theta away from the step. It should take the step away from theta.',
  }),
  mistake({
    id: 'returns-loss',
    title: 'The loss comes back, not theta',
    question: 'Start to the left of zero: which sign should the answer have, and which has yours?',
    hint: 'Theta is a place on the axis, and the loss is a height above it. Which of them does your return line hand over?',
    statement:
      'Your function squares the new theta before it returns it. Theta itself is asked for.',
  }),
  mistake({
    id: 'factor-four',
    title: 'The step is twice as long as it should be',
    question: 'How far did theta move here, and how far should it move by the derivative of θ²?',
    hint: 'The direction is right, and the length is always double. Follow the 2 of the derivative through your code and count it.',
    statement: 'The 2 of the derivative is counted twice, so your slope is 4θ.',
  }),
  mistake({
    id: 'newton-step',
    title: 'The step jumps straight to the minimum',
    question: 'Keep theta and change only the learning rate: does your answer change?',
    hint: 'Gradient descent comes nearer bit by bit. Which of your arguments should decide how big a bit is?',
    statement:
      'Your step lands on 0 whatever the learning rate is. It should only go as far as the learning rate times the gradient.',
  }),
  mistake({
    id: 'sign-only-gradient',
    title: 'Only the direction of the gradient is used',
    question: 'How far does your theta move from 3, and how far from 0.5?',
    hint: 'Near the bottom the curve is almost flat. What should happen to the length of a step there?',
    statement: 'Your step uses the sign of the gradient and throws its size away.',
  }),
  mistake({
    id: 'absolute-gradient',
    title: 'The gradient has lost its sign',
    question: 'To the left of zero, in which direction does your step go?',
    hint: 'On the left side of the bowl the slope is negative. Look for the place where your code makes it positive.',
    statement:
      'Your gradient is never negative. To the left of zero it should be, so that the step goes to the right.',
  }),
  mistake({
    id: 'absolute-result',
    title: 'The result has lost its sign',
    question: 'On which side of zero should this step land?',
    hint: 'Theta is a place, not a distance. A long step may jump across zero, and the answer should show it.',
    statement: 'Your function makes its result positive. Theta may well be negative.',
  }),
  mistake({
    id: 'clamps-at-zero',
    title: 'Theta is stopped at zero',
    question: 'Work this step out on paper: on which side of zero does it land?',
    hint: 'Long steps jump across the minimum, and the exercise wants you to see it. Look for the place where your code prevents that.',
    statement: 'Your function does not let theta become negative. The rule knows no such limit.',
  }),
  mistake({
    id: 'caret-for-power',
    title: 'The sign ^ is no power in Python',
    question: 'How does Python write a power?',
    hint: 'In Python the sign ^ compares the bits of whole numbers, and theta is no whole number. Look at {line|your formula}, and ask yourself whether you need the power at all.',
    statement: 'There is a ^ in {line|your formula}. Python writes a power with two stars.',
    spot: 'caret',
  }),
  mistake({
    id: 'precedence-slip',
    title: 'The brackets are around the wrong pair',
    question: 'Put in 3 and a learning rate of 0. What do your brackets work out first?',
    hint: 'With a learning rate of 0 nothing should change. Go through your brackets from the inside and see which number meets which sign.',
    statement:
      'Your brackets subtract before they multiply. Only the step, learning rate times gradient, is taken away from theta.',
  }),
  mistake({
    id: 'precedence-slip-factor',
    title: 'A factor is not held together by brackets',
    question: 'On paper, what exactly is theta multiplied by?',
    hint: 'You have taken theta out as a factor. Then all of the rest has to stay together.',
    statement:
      'Python multiplies before it subtracts, so only a part of your factor meets theta. The subtraction belongs in brackets.',
  }),
  mistake({
    id: 'finite-difference-precedence',
    title: 'The measured slope is divided by the wrong thing',
    question: 'Print the slope that you measure at theta 1. How far is it from 2?',
    hint: 'Python divides and multiplies from left to right. In your quotient, does the width end up above or below the line?',
    statement:
      'Your quotient divides by 2 and then multiplies by the width. The whole double width belongs below the line.',
  }),
  mistake({
    id: 'finite-difference-coarse',
    tone: 'actionable',
    title: 'The slope is measured too coarsely',
    question: 'At theta 0 the ground is flat. Which slope do you measure there?',
    hint: 'Measuring the slope is a good idea. Your two points are far apart, so the slope is off, always in the same direction.',
    statement:
      'Your measured slope is off by the distance of your two points. For this curve you can write the slope down exactly.',
  }),
  // Said in place of "unknown" where the remark of the same id is made.
  mistake({
    id: 'nearly-there-forward-difference',
    tone: 'actionable',
    title: 'Nearly there: the slope is measured to one side',
    question: 'At theta 0 the ground is flat. Which slope do you measure there?',
    hint: 'Your second point lies to one side only, so you measure the slope of a place a little further on. What if your points lay on both sides?',
    statement:
      'Your slope is off by the distance of your two points. Written down, the derivative of θ² is exact.',
  }),
  mistake({
    id: 'gradient-clipping',
    title: 'The gradient is cut off',
    question: 'How far does your theta move from 3, and how far from 30?',
    hint: 'Far from the minimum your steps stop growing. Look for the place where the gradient is limited.',
    statement:
      'Your code limits the size of the gradient. The exercise uses the plain rule, so that you see what happens when steps are too long.',
  }),
  mistake({
    id: 'normalised-gradient',
    title: 'The gradient is divided by its own size',
    question: 'How long is your step from 3, and how long is it from 0.5?',
    hint: 'Plain gradient descent slows down by itself near the bottom. Which operation took that away?',
    statement:
      'You divide the gradient by its own size, so that only a direction is left. The plain rule keeps the size.',
  }),
];
