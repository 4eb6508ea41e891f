// The end of a batch in the terminal: what needs attention first, then the counts.

import Table from 'cli-table3';
import { createColors } from 'picocolors';
import type { Exercise } from '../core/model/exercise.js';
import type { Results } from '../core/model/report.js';
import { classView } from './class-view.js';
import { shellWord } from './shell-word.js';
import { visibleText } from './visible-text.js';

export interface SummaryOptions {
  readonly color: boolean;
  /** The folders as the operator named them. */
  readonly input: string;
  readonly out: string;
  /** Submissions that were not graded for the lack of a library, by library. */
  readonly lacking: readonly (readonly [library: string, submissions: number])[];
  /** Whether the run was on the native engine already. */
  readonly isNative: boolean;
}

/** The summary as text, a newline at its end. */
export function terminalSummary(
  results: Results,
  exercise: Exercise,
  options: SummaryOptions,
): string {
  const { color, out } = options;
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
    ...libraryLines(options),
    '',
  ].join('\n');
}

/** What to do about submissions that need a library, last because it is to be pasted. */
function libraryLines({ input, out, lacking, isNative }: SummaryOptions): string[] {
  if (lacking.length === 0) return [];
  const needs = lacking.map(
    ([library, count]) => `${count} submission${count === 1 ? ' needs' : 's need'} ${library}.`,
  );
  if (isNative) return ['', ...needs, 'Install what is missing for the Python that grades.'];
  const command = [
    `batch ${shellWord(input)} --out ${shellWord(`${out}-native`)} --engine native`,
    `--only-ungraded ${shellWord(`${out}/results.json`)}`,
  ].join(' ');
  return [
    '',
    ...needs,
    'On Linux (WSL and containers, too) this grades just those:',
    `  grader ${plain(command)}`,
  ];
}

function plain(text: string): string {
  return visibleText(text).replace(/\n/g, ' ');
}
