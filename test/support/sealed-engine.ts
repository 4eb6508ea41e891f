// A real sealed engine for tests, and short ways to talk to it.

import type { Limits, Loaded, LoadMode, Program, Session } from '#grader/core/model/engine.js';
import type { Outcome } from '#grader/core/model/outcome.js';
import { type Argument, float, int, type Question } from '#grader/core/model/question.js';
import { loadImage } from '#grader/sandbox/sealed-image/image-store.js';
import { decodeImage } from '#grader/sandbox/sealed-python/image.js';
import {
  createSealedEngine,
  type SealedEngine,
  type SealedEngineOptions,
} from '#grader/sandbox/sealed-python/sealed-engine.js';

export const testLimits: Limits = {
  loadTicks: 20_000,
  callTicks: 20_000,
  stepTicks: 0,
  submissionTicks: 200_000,
  memoryBytes: 64 << 20,
  loadOutputBytes: 1 << 16,
  outputBytes: 1 << 20,
  keptOutputBytes: 1 << 10,
};

const stored = await loadImage();
const module = new WebAssembly.Module(stored.wasm.slice());

export function sealedEngine(limits: Partial<Limits> = {}, onBeat?: () => void): SealedEngine {
  return sealedEngineWith({
    limits: { ...testLimits, ...limits },
    ...(onBeat ? { onBeat } : {}),
  });
}

export function sealedEngineWith(
  options: Partial<Omit<SealedEngineOptions, 'module' | 'image' | 'imageHash'>>,
): SealedEngine {
  return createSealedEngine({
    module,
    image: decodeImage(stored.image),
    imageHash: stored.imageHash,
    limits: testLimits,
    ...options,
  });
}

export const functions = ['single_step_gradient_descent', 'gradient_descent'] as const;

export function program(source: string, changes: Partial<Program> = {}): Program {
  return { cells: [{ number: null, source }], functions, standIn: null, ...changes };
}

export function notebook(...sources: string[]): Program {
  return {
    cells: sources.map((source, i) => ({ number: i + 1, source })),
    functions,
    standIn: null,
  };
}

export function step(theta: number | Argument, rate: number): Question {
  return { function: functions[0], args: [argument(theta), float(rate)] };
}

export function run(theta: number | Argument, rate: number, steps: number): Question {
  return { function: functions[1], args: [argument(theta), float(rate), int(steps)] };
}

function argument(theta: number | Argument): Argument {
  return typeof theta === 'number' ? float(theta) : theta;
}

export const right = `
def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta

def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for _ in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
`;

/** A step function with this body; the right loop beside it. */
export function stepBody(...lines: string[]): Program {
  const body = lines.map((line) => `    ${line}`).join('\n');
  return program(`${right}\ndef single_step_gradient_descent(theta, learning_rate):\n${body}\n`);
}

/** Opens a program and expects it to load. */
export async function openLoaded(
  engine: SealedEngine,
  what: Program,
  mode: LoadMode = 'whole',
): Promise<Session & { loaded: Loaded }> {
  const session = await engine.open(what, mode);
  if ('kind' in session.loaded) throw new Error(`loading trapped: ${session.loaded.kind}`);
  return session as Session & { loaded: Loaded };
}

/** The outcome of one question to a freshly loaded program. */
export async function outcomeOf(
  engine: SealedEngine,
  what: Program,
  question: Question,
): Promise<Outcome | undefined> {
  const session = await openLoaded(engine, what);
  const { outcomes, trap } = await session.ask([question]);
  return trap ?? outcomes[0];
}
