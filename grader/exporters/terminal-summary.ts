// The end of a batch in the terminal: what needs attention first, then the counts.

import Table from 'cli-table3';
import { createColors } from 'picocolors';
import type { Exercise } from '../core/model/exercise.js';
import type { IntakeSummary } from '../core/model/intake.js';
import type { Locale } from '../core/model/locale.js';
import type { Results } from '../core/model/report.js';
import { classView } from './class-view.js';
import { intakeLines } from './intake-lines.js';
import { shellWord } from './shell-word.js';
import { summaryTexts } from './texts/summary.js';
import { visibleText } from './visible-text.js';

export interface SummaryOptions {
  readonly lang: Locale;
  readonly color: boolean;
  /** The folders as the operator named them. */
  readonly input: string;
  readonly out: string;
  /** Submissions that were not graded for the lack of a library, by library. */
  readonly lacking: readonly (readonly [library: string, submissions: number])[];
  /** Whether the run was on the native engine already. */
  readonly isNative: boolean;
  /** What is told about the input. */
  readonly intake: IntakeSummary;
  /** File that tells who is who; `null` where reports bear real names. */
  readonly pseudonymKey: string | null;
}

/** The summary as text, a newline at its end. */
export function terminalSummary(
  results: Results,
  exercise: Exercise,
  options: SummaryOptions,
): string {
  const { color, out, lang, pseudonymKey } = options;
  const texts = summaryTexts[lang];
  const view = classView(results, exercise, lang);
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
    [texts.inAll, view.total],
    [texts.meanScore, view.mean ?? '–'],
  );
  return [
    ...(ungraded.length > 0 ? [colors.yellow(texts.ungraded), ...ungraded, ''] : []),
    table.toString(),
    ...intakeLines(options.intake, lang),
    '',
    ...(view.complete ? [] : [colors.yellow(texts.interrupted)]),
    `${texts.reports} ${plain(`${out}/index.html`)}`,
    `${texts.grades} ${plain(`${out}/grades.csv`)}`,
    `${texts.lecture} ${plain(`${out}/lecture.html`)}`,
    ...(pseudonymKey === null ? [] : [`${texts.key} ${plain(pseudonymKey)}`, texts.keyAside]),
    ...libraryLines(options),
    '',
  ].join('\n');
}

/** What to do about submissions that need a library, last because it is to be pasted. */
function libraryLines(options: SummaryOptions): string[] {
  const { input, out, lacking, isNative, lang, pseudonymKey } = options;
  if (lacking.length === 0) return [];
  const texts = summaryTexts[lang];
  const needs = lacking.map(([library, count]) => texts.needs(count, library));
  if (isNative) return ['', ...needs, texts.install];
  const command = [
    `batch ${shellWord(input)} --out ${shellWord(`${out}-native`)} --engine native`,
    `--only-ungraded ${shellWord(`${out}/results.json`)}`,
    ...(pseudonymKey === null ? [] : ['--pseudonyms']),
  ].join(' ');
  return ['', ...needs, texts.gradesThose, `  grader ${plain(command)}`];
}

function plain(text: string): string {
  return visibleText(text).replace(/\n/g, ' ');
}
