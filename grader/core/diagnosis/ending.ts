// How a wrong model ends a call other than with a number.

import type { Outcome } from '../model/outcome.js';

/** Thrown by models only, as Python's exceptions are by students' programs. */
class Ending {
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    this.outcome = outcome;
  }
}

/** Ends a model's call with this outcome. */
export function end(outcome: Outcome): never {
  throw new Ending(outcome);
}

/** Ends a model's call with an exception. */
export function raise(exception: string): never {
  return end({ kind: 'raised', exception, message: '', line: null });
}

/** Ends a model's call as one that never comes back. */
export function hang(): never {
  return end({ kind: 'timed-out', line: null });
}

/** What `read` finds; nothing where a model that it runs ends without a number. */
export function unlessEnded<T>(read: () => readonly T[]): readonly T[] {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof Ending) {
      return [];
    }
    throw thrown;
  }
}

/** What a model's call comes to. */
export function outcomeOf(call: () => number): Outcome {
  try {
    return { kind: 'value', value: call() };
  } catch (thrown) {
    if (thrown instanceof Ending) {
      return thrown.outcome;
    }
    throw thrown;
  }
}
