// How a batch shows that it goes on: a bar with the time left on a screen, plain lines elsewhere.

import { Presets, SingleBar } from 'cli-progress';
import type { BatchProgress } from '../batch/run-batch.js';
import type { Terminal } from './terminal.js';

/** Plain lines come at each tenth of the way. */
const plainLines = 10;

export function createProgress(terminal: Terminal): BatchProgress {
  return terminal.isInteractive ? barProgress() : plainProgress(terminal);
}

function barProgress(): BatchProgress {
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

function plainProgress(terminal: Terminal): BatchProgress {
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
