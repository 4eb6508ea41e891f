// Ctrl-C: the first one asks the command to finish what it has, the second one ends at once.

import { exitCode } from '../core/model/errors.js';

/** Fires at the first SIGINT or SIGTERM. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(exitCode.interrupted);
      controller.abort();
    });
  }
  return controller.signal;
}
