// What every command gets from the command line.

import type { WarmStart } from '../../batch/warm-start.js';
import type { Terminal } from '../terminal.js';

export interface CommandContext {
  readonly terminal: Terminal;
  /** Fires at Ctrl-C. */
  readonly signal: AbortSignal;
  /** What was started before the call was read; `null` where nothing was. */
  readonly warm: WarmStart | null;
  /** Tells the exit code of the call. */
  finish(exitCode: number): void;
}
