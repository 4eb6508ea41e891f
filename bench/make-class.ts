// A class of distinct programs for the benchmarks: right and wrong ones in several styles, a third
// of them printing every step.

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Bodies of the step, right ones first; `r` is the rate. */
const steps = [
  'return theta - learning_rate * 2 * theta',
  'return theta * (1 - 2 * learning_rate)',
  'gradient = 2 * theta\n    return theta - learning_rate * gradient',
  'return theta - 2 * learning_rate * theta',
  'return theta + learning_rate * 2 * theta',
  'return theta - learning_rate * theta',
  'return theta - learning_rate * theta ** 2',
];
const rightSteps = 4;

const loops = [
  'for i in range(number_steps):\n        theta = single_step_gradient_descent(theta, learning_rate)\n        SHOW',
  'count = 0\n    while count < number_steps:\n        theta = single_step_gradient_descent(theta, learning_rate)\n        count += 1\n        SHOW',
  'for i in range(number_steps + 1):\n        theta = single_step_gradient_descent(theta, learning_rate)\n        SHOW',
];
const rightLoops = 2;

/** Program number `n`; no two are the same. 6 of 10 are right, every third prints each step. */
export function makeProgram(n: number): string {
  const isRight = n % 10 < 6;
  const step = isRight ? steps[n % rightSteps] : steps[n % steps.length];
  const loop = isRight ? loops[n % rightLoops] : loops[n % loops.length];
  const show = n % 3 === 0 ? 'print("theta:", theta)' : 'pass';
  return [
    `# hand-in number ${n}`,
    'def single_step_gradient_descent(theta, learning_rate):',
    '    """One step of gradient descent."""',
    `    ${step}`,
    '',
    '',
    'def gradient_descent(initial_theta, learning_rate, number_steps):',
    `    theta_${n} = initial_theta`,
    `    theta = theta_${n}`,
    `    ${loop?.replace('SHOW', show)}`,
    '    return theta',
    '',
  ].join('\n');
}

/** Writes `size` programs into a new folder. */
export async function makeClass(folder: string, size: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let n = 0; n < size; n++) {
    const name = `student-${String(n).padStart(5, '0')}.py`;
    await writeFile(path.join(folder, name), makeProgram(n));
  }
}
