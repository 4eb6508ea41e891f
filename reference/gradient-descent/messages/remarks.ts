// What is worth saying and costs no points.

import type { Remark } from '../../../grader/core/model/message.js';

export const remarks: readonly Remark[] = [
  {
    id: 'unbound-when-zero-steps',
    tone: 'actionable',
    text: 'Asked for zero steps, your function has nothing to return yet. Give the result its first value before the loop.',
  },
  {
    id: 'zero-steps-returns-zero',
    tone: 'actionable',
    text: 'Asked for zero steps, your function answers 0. After no steps at all you are still at the start.',
  },
  {
    id: 'zero-steps-differs',
    tone: 'actionable',
    text: 'Asked for zero steps, your function leaves the start. After no steps at all you should still be there.',
  },
  {
    id: 'formula-repeated',
    tone: 'actionable',
    text: 'Your loop writes the formula out again. It could call your first function; then there is only one place to change.',
  },
  {
    id: 'slow-quadratic-history',
    tone: 'actionable',
    text: 'Right answer. Every position is worked out again from the start, so many steps take long; remembering the last position is enough.',
  },
  {
    id: 'mutates-argument',
    tone: 'actionable',
    text: 'Your function changes its argument in place. With numbers nobody notices; an array would change for the caller, too.',
  },
  {
    id: 'recursion-depth-limit',
    tone: 'informative',
    text: 'Your recursion is right and elegant. Python limits how deep calls may nest, so it cannot make thousands of steps; a loop can.',
  },
  {
    id: 'deliberate-guard',
    tone: 'informative',
    text: 'Your function refuses unusual inputs on purpose. That is careful, and it costs nothing.',
  },
  {
    id: 'numeric-slope',
    tone: 'informative',
    text: 'You measure the slope, and that works. For this curve you can also write it down exactly.',
  },
  {
    id: 'nearly-there-forward-difference',
    tone: 'actionable',
    text: 'Nearly there: you measure the slope to one side only, so it is always a little off. Written down, the derivative is exact.',
  },
  {
    id: 'single-precision',
    tone: 'informative',
    text: 'Your numbers carry about seven digits. That is enough here; Python’s own numbers carry about sixteen.',
  },
  {
    id: 'fine-early-stop',
    tone: 'actionable',
    text: 'Your loop stops when theta hardly changes any more. Here it makes no difference, but it is not every step that was asked for.',
  },
  {
    id: 'answers-change',
    tone: 'actionable',
    text: 'Asked the same again later, your function gave another answer. What it gives should come from its arguments alone.',
  },
  {
    id: 'top-level-crash',
    tone: 'actionable',
    text: 'An error outside your functions ended the program. The functions were checked all the same, and the error costs no points.',
  },
  {
    id: 'cell-skipped',
    tone: 'actionable',
    text: 'A cell that Python cannot read was left out. All other cells were checked.',
  },
  {
    id: 'magics-dropped',
    tone: 'informative',
    text: 'Notebook commands, which begin with % or !, were left out: they are not Python.',
  },
  {
    id: 'not-utf-8',
    tone: 'informative',
    text: 'Your file is not saved as UTF-8 and was read as Windows text. If a letter such as θ looks odd, save it again as UTF-8.',
  },
];
