// How an interpreter is ended from outside: thrown where its code cannot catch it.

export type TrapCause = 'ticks' | 'output' | 'memory' | 'exit' | 'refused';

/** Thrown through an interpreter to end it; student code cannot catch it. */
export class TrapSignal extends Error {
  readonly reason: TrapCause;
  /** What was refused, for `refused`. */
  readonly detail: string;

  constructor(reason: TrapCause, detail = '') {
    super(`${reason} ${detail}`);
    this.reason = reason;
    this.detail = detail;
  }
}
