// What the buttons of the cells set going.

import { type CellSources, lineInFile, placeInCells } from '../../core/solution-file/cell-lines.js';
import type { Python } from '../engine/python.js';
import type { Announce } from './announcer.js';
import type { Cell } from './cell.js';
import type { Desk } from './desk.js';
import { runCells } from './run-cells.js';
import type { CallLine } from './show-call.js';
import type { CellsTexts } from './texts.js';

export interface JobsSetting {
  readonly python: Python;
  readonly desk: Desk;
  readonly words: CellsTexts;
  readonly announce: Announce;
  readonly cells: readonly Cell[];
  sources(): CellSources;
  /** The whole file. */
  text(): string;
}

export interface JobsOfCells {
  /** Runs the cell, after those before it. */
  run(index: number): void;
  /** Checks the whole file and shows the feedback at the cell. */
  check(index: number): void;
  /** Runs a call on what the cells define. */
  runCall(call: string, line: CallLine): void;
}

export function createJobs(setting: JobsSetting): JobsOfCells {
  const { python, desk, words, announce, cells } = setting;

  function unmark(): void {
    for (const { editor } of cells) editor.mark(null);
  }

  /** Marks a line of the file, unless its cell is no longer what was run. */
  function marker(sources: CellSources) {
    return (lineOfFile: number, text: string) => {
      const { cell: index, line } = placeInCells(sources, lineOfFile);
      const editor = cells[index]?.editor;
      if (editor?.text() === sources[index]) editor?.mark({ line, text });
    };
  }

  return {
    run(index) {
      const cell = cells[index];
      if (cell === undefined) return;
      const { output, status } = cell;
      desk.work(status, words.running, async () => {
        const sources = setting.sources();
        unmark();
        const mark = marker(sources);
        await runCells(withLinesOfFile(sources).slice(0, index + 1), {
          python,
          words,
          announce,
          output,
          mark,
        });
        return null;
      });
    },
    check(index) {
      const status = cells[index]?.status;
      if (status === undefined) return;
      desk.work(status, words.checking, async () => {
        const sources = setting.sources();
        const reply = await python.check({ text: setting.text() });
        if (reply === null) return words.stopped;
        unmark();
        for (const [at, cell] of cells.entries())
          cell.showFeedback(at === index ? reply.html : null);
        if (reply.mark !== null) marker(sources)(reply.mark.line, reply.mark.text);
        announce(reply.headline);
        return null;
      });
    },
    runCall(call, { output, status }) {
      desk.work(status, words.running, async () => {
        const sources = setting.sources();
        unmark();
        const mark = marker(sources);
        await runCells([...withLinesOfFile(sources), call], {
          python,
          words,
          announce,
          output,
          mark,
        });
        return null;
      });
    },
  };
}

/**
 * The cells, with every line where it stands in the file: so whatever Python says of a line, its own
 * messages too, is what feedback and the editors call it.
 */
function withLinesOfFile(sources: CellSources): CellSources {
  return sources.map(
    (source, cell) => '\n'.repeat(lineInFile(sources, { cell, line: 1 }) - 1) + source,
  );
}
