// Where commands write and what they know of the screen; a test passes its own.

import colors from 'picocolors';

export interface Terminal {
  /** Standard output: results. */
  write(text: string): void;
  /** Standard error: progress and errors. */
  writeError(text: string): void;
  /** Whether standard error is a screen that can redraw a line. */
  readonly isInteractive: boolean;
  /** Columns, 80 when unknown. */
  readonly width: number;
  readonly hasColor: boolean;
}

/** The variable that picocolors looks at, too. */
function isForced(): boolean {
  return Boolean(process.env.FORCE_COLOR) || process.argv.includes('--color');
}

/** The process's own terminal. */
export function processTerminal(): Terminal {
  return {
    write: (text) => void process.stdout.write(text),
    writeError: (text) => void process.stderr.write(text),
    isInteractive: process.stderr.isTTY === true,
    width: process.stdout.columns ?? 80,
    // CI counts as support, but a log is no screen.
    hasColor: colors.isColorSupported && (process.stdout.isTTY === true || isForced()),
  };
}
