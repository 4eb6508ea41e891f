// How a batch shows that it goes on: a bar with the time left on a screen, plain lines elsewhere.

import { Presets, SingleBar } from 'cli-progress';
import type { Terminal } from './terminal.js';

/** Plain lines come at each tenth of the way. */
const plainLines = 10;

/** Told how many submissions are graded. */
export interface Progress {
  start(total: number): void;
  advance(): void;
  end(): void;
}

export function createProgress(terminal: Terminal): Progress {
  return terminal.isInteractive ? barProgress() : plainProgress(terminal);
}

function barProgress(): Progress {
  const bar = new SingleBar(
    { format: 'Grading {bar} {value}/{total}  {eta_formatted} left', hideCursor: true },
    Presets.shades_classic,
  );
  return {
    start: (total) => bar.start(total, 0),
    advance: () => bar.increment(),
    end: () => bar.stop(),
  };
}

function plainProgress(terminal: Terminal): Progress {
  let total = 0;
  let done = 0;
  return {
    start(count) {
      total = count;
      terminal.writeError(`Grading ${count} submission${count === 1 ? '' : 's'}.\n`);
    },
    advance() {
      done++;
      const isLineDue =
        Math.floor((done * plainLines) / total) > Math.floor(((done - 1) * plainLines) / total);
      if (isLineDue && total >= plainLines) terminal.writeError(`${done} of ${total} graded.\n`);
    },
    end: () => undefined,
  };
}
