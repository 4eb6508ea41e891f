// What every command gets from the command line.

import type { Terminal } from '../terminal.js';

export interface CommandContext {
  readonly terminal: Terminal;
  /** Fires at Ctrl-C. */
  readonly signal: AbortSignal;
  /** Tells the exit code of the call. */
  finish(exitCode: number): void;
}
