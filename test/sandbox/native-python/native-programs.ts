// Short ways to ask the native engine, for its own tests.

import type { Engine, Limits } from '#grader/core/model/engine.js';
import type { Outcome } from '#grader/core/model/outcome.js';
import { run, step } from '#reference/gradient-descent/calls.js';
import { open, outcomes, value } from '../laws/law-kit.js';
import { pythonPrograms } from '../laws/python-programs.js';

/** 400 ms of processor time a call, 64 MiB. */
export const nativeLimits: Limits = {
  loadTicks: 25_000,
  callTicks: 10_000,
  stepTicks: 0,
  submissionTicks: 200_000,
  memoryBytes: 64 << 20,
  loadOutputBytes: 1 << 16,
  outputBytes: 1 << 20,
  keptOutputBytes: 1 << 10,
};

/** A program with this body of the step, after `top`. */
export function stepBody(body: string, top = ''): string {
  const lines = body.split('\n').map((line) => `    ${line}`);
  return [
    top,
    'def single_step_gradient_descent(theta, learning_rate):',
    ...lines,
    'def gradient_descent(theta, learning_rate, number_steps):',
    '    return theta',
    '',
  ].join('\n');
}

/** What a program answers to the thetas 1, 2 and 3; a trap stands in the place of its question. */
export function answers(engine: Engine, source: string): Promise<readonly Outcome[]> {
  return outcomes(engine, source, step(1, 1), step(2, 1), step(3, 1));
}

/** What the step of a freshly loaded program answers to theta 1. */
export async function answer(engine: Engine, source: string): Promise<Outcome | undefined> {
  return (await outcomes(engine, source, step(1, 1)))[0];
}

/** Whether a right program has right answers: what must hold after every hostile one. */
export async function isWell(engine: Engine): Promise<boolean> {
  const session = await open(engine, pythonPrograms.right);
  const { outcomes: given, trap } = await session.ask([step(3, 0.25), run(8, 0.25, 2)]);
  return trap === null && JSON.stringify(given) === JSON.stringify([value(1.5), value(2)]);
}
