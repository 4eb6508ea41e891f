// The end of a batch in the terminal: what needs attention first, then the counts.

import Table from 'cli-table3';
import { createColors } from 'picocolors';
import type { Exercise } from '../core/model/exercise.js';
import type { Results } from '../core/model/report.js';
import { classView } from './class-view.js';
import { visibleText } from './visible-text.js';

export interface SummaryOptions {
  readonly color: boolean;
  /** The output folder as the operator named it. */
  readonly out: string;
}

/** The summary as text, a newline at its end. */
export function terminalSummary(
  results: Results,
  exercise: Exercise,
  { color, out }: SummaryOptions,
): string {
  const view = classView(results, exercise);
  const colors = createColors(color);
  const ungraded = view.ungraded.map(({ id, reason }) =>
    `  ${colors.bold(plain(id))}  ${plain(reason ?? '')}`.trimEnd(),
  );
  // Colours of the table's own would ignore `color`.
  const table = new Table({
    style: { head: [], border: [] },
    colAligns: ['left', 'right'],
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  table.push(
    ...view.counts.map(({ word, count }) => [word, count]),
    ['in all', view.total],
    ['mean score', view.mean ?? '–'],
  );
  return [
    ...(ungraded.length > 0
      ? [colors.yellow('Not graded, needs your attention:'), ...ungraded, '']
      : []),
    table.toString(),
    '',
    ...(view.complete ? [] : [colors.yellow('The run was interrupted; the rest is missing.')]),
    `Reports: ${plain(`${out}/index.html`)}`,
    `Grades:  ${plain(`${out}/grades.csv`)}`,
    '',
  ].join('\n');
}

function plain(text: string): string {
  return visibleText(text).replace(/\n/g, ' ');
}
