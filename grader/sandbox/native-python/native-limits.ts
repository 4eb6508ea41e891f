// The limits of the native engine, in one place. An exercise states its limits in the sealed
// engine's ticks; here they become milliseconds of processor time, generously.

import type { Limits } from '../../core/model/engine.js';
import type { Question } from '../../core/model/question.js';

/**
 * Ticks that count as a millisecond. The sealed engine makes 110–250 a millisecond and native
 * CPython is faster still, so a program gets about ten times the time that it would need there.
 */
const ticksPerMs = 25;

/**
 * How many times its processor time a question may take by the clock: a program that sleeps uses
 * no processor, and on a busy machine an honest one waits for its turn.
 */
const patience = 5;

/**
 * `memoryBytes` bounds the memory that a program writes to, beyond what the interpreter with numpy
 * has when the program begins (RLIMIT_DATA). Its address space (RLIMIT_AS) has this much more room,
 * for the code of libraries that it imports (scipy, pandas).
 */
export const libraryBytes = 256 << 20;

/** How much longer than all its limits together the server may take before it counts as lost. */
const graceMs = 15_000;

/** What the server is told of a session's limits. */
export interface ServerLimits {
  readonly memoryBytes: number;
  /** Processor time of all parts of the session together. */
  readonly submissionMs: number;
  readonly patience: number;
  /** Printed bytes that are kept from each kept place. */
  readonly keptBytes: number;
}

export function serverLimits(limits: Limits): ServerLimits {
  return {
    memoryBytes: limits.memoryBytes,
    submissionMs: limits.submissionTicks / ticksPerMs,
    patience,
    keptBytes: limits.keptOutputBytes,
  };
}

/** Milliseconds of processor time for loading. */
export function loadMs(limits: Limits): number {
  return limits.loadTicks / ticksPerMs;
}

/** Milliseconds of processor time for a question: more where more steps are asked. */
export function questionMs({ args }: Question, { callTicks, stepTicks }: Limits): number {
  const units = args.map((argument) => (argument.kind === 'int' ? Math.abs(argument.value) : 0));
  return (callTicks + stepTicks * Math.max(0, ...units)) / ticksPerMs;
}

/** Milliseconds by the clock after which a server that has not replied is given up. */
export function replyMs(limits: Limits): number {
  const { submissionMs } = serverLimits(limits);
  return submissionMs * patience + graceMs;
}
