// A real JavaScript engine for tests, and short ways to write programs for it.

import type { Engine, Limits } from '#grader/core/model/engine.js';
import { createJavascriptEngine } from '#grader/sandbox/javascript/javascript-engine.js';
import type { Dialect } from '#grader/sandbox/javascript/parse-program.js';
import { loadQuickjsModule } from '#grader/sandbox/quickjs-module.js';
import { testLimits } from './sealed-engine.js';

const module = await loadQuickjsModule();

export function javascriptEngine(
  limits: Partial<Limits> = {},
  dialect: Dialect = 'javascript',
  onBeat?: () => void,
): Engine {
  return createJavascriptEngine({
    module,
    dialect,
    limits: { ...testLimits, ...limits },
    ...(onBeat ? { onBeat } : {}),
  });
}

export const loop = `
function gradient_descent(initial_theta, learning_rate, number_steps) {
  let theta = initial_theta;
  for (let i = 0; i < number_steps; i++) {
    theta = single_step_gradient_descent(theta, learning_rate);
  }
  return theta;
}
`;

/** A program with this body of the step, and the loop over it. The body begins on line 2. */
export function withStep(...body: string[]): string {
  const lines = body.map((line) => `  ${line}`).join('\n');
  return `function single_step_gradient_descent(theta, learning_rate) {\n${lines}\n}\n${loop}`;
}

export const right = withStep('return theta - learning_rate * 2 * theta;');
