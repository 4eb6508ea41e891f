// A dry run in the terminal: every student, the files, the one that would be graded, and why.

import Table from 'cli-table3';
import type { Choice, IntakeSummary } from '../core/model/intake.js';
import type { Locale } from '../core/model/locale.js';
import type { Submission } from '../core/model/submission.js';
import { coreTexts } from '../core/texts/speech.js';
import { intakeLines } from './intake-lines.js';
import { intakeTexts } from './texts/intake.js';
import { visibleText } from './visible-text.js';

export interface IntakeOnly {
  readonly submissions: readonly Submission[];
  /** By id. */
  readonly choices: ReadonlyMap<string, Choice>;
  readonly summary: IntakeSummary;
}

/** Most of a student's files that a cell names. */
const shownFiles = 4;

/** The table as text, a newline at its end. `asked` is how many functions were asked for. */
export function terminalIntake(read: IntakeOnly, asked: number, lang: Locale): string {
  const texts = intakeTexts[lang];
  const { said } = coreTexts[lang];
  const table = new Table({
    head: [...texts.heads],
    // Colours of the table's own would be there without a terminal, too.
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  table.push(
    ...read.submissions.map((submission) => {
      const { id, file, student, problem, handIn } = submission;
      const { files, reason } = read.choices.get(id) ?? noChoice;
      const isUngraded = problem?.kind === 'no-program';
      const why = isUngraded ? said(problem.sentence) : texts.why(reason, asked, files.length);
      return [
        id,
        [student?.name ?? texts.nothing, ...(handIn?.isLate ? [`(${texts.late})`] : [])].join(' '),
        fileList(files.map(said), texts.more) || texts.nothing,
        file ?? texts.nothing,
        why,
      ].map((cell) => visibleText(cell).replace(/\n/g, ' '));
    }),
  );
  return [
    ...intakeLines(read.summary, lang),
    table.toString(),
    texts.dryRun(read.submissions.length),
    '',
  ].join('\n');
}

const noChoice: Choice = { files: [], reason: { kind: 'no-program' } };

function fileList(files: readonly string[], more: (count: number) => string): string {
  const rest = files.length - shownFiles;
  return [...files.slice(0, shownFiles), ...(rest > 0 ? [more(rest)] : [])].join(', ');
}
