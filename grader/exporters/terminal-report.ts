// A student's report in the terminal: the order and the words of the page.

import { createColors } from 'picocolors';
import type { Exercise } from '../core/model/exercise.js';
import type { PathFigure, Report, Verdict } from '../core/model/report.js';
import { shortNumber } from '../core/numbers/python-float.js';
import type { Ledger } from './ledger.js';
import type { ReportOptions } from './report-options.js';
import { courseWords, sparkline } from './sparkline.js';
import { type StudentView, studentView } from './student-view.js';
import { groupLines, openGroup } from './terminal-checks.js';
import { nextLines } from './terminal-next-step.js';
import { exampleLines, markedLines, noticedLines, outputLines } from './terminal-own-text.js';
import { type Colors, capital, oneLine, type Pen, paragraph, section } from './terminal-pen.js';
import { indent, spread, wrapText } from './terminal-text.js';
import { studentPageTexts } from './texts/student-page.js';
import { terminalTexts } from './texts/terminal.js';
import { visibleText } from './visible-text.js';

/** What the terminal is like, and how much is wanted of it. */
export interface Screen {
  readonly color: boolean;
  /** Columns of the terminal. Calls and code are never broken, so that they can be pasted. */
  readonly width: number;
  /** How far the next step goes: 0 leaves it out, 1 asks, 2 gives a hint, 3 says it plainly. */
  readonly hint: number;
}

export interface TerminalOptions extends Screen {
  readonly options: ReportOptions;
}

/** The report as text, a newline at its end. */
export function terminalReport(
  report: Report,
  exercise: Exercise,
  { color, width, hint, options }: TerminalOptions,
): string {
  const view = studentView(report, exercise, options);
  const texts = terminalTexts[options.lang];
  const words = studentPageTexts[options.lang];
  const pen: Pen = { width, colors: createColors(color), texts, words };
  const sections = [
    headLines(view, pen),
    section(
      words.right,
      view.right.flatMap((group) => groupLines(group, pen)),
      pen,
    ),
    ...(view.next === null || hint === 0 ? [] : [nextLines(view.next, hint, pen)]),
    section(
      words.look,
      view.look.flatMap((group) => groupLines(group, pen)),
      pen,
    ),
    section(
      texts.more,
      view.more.flatMap((group) => openGroup(group)).flatMap((group) => groupLines(group, pen)),
      pen,
    ),
    section(
      words.ledger.heading,
      [...ledgerLines(view.ledger, pen), ...paragraph(view.loopReading, pen)],
      pen,
    ),
    section(
      words.notes,
      view.notes.flatMap((note) => paragraph(note, pen)),
      pen,
    ),
    section(
      texts.paths,
      report.details.figures.flatMap((figure) => pathLines(figure, pen)),
      pen,
    ),
    section(texts.noticed, noticedLines(view.noticed, pen), pen),
    section(
      words.code,
      view.code.flatMap((block) => markedLines(block, pen)),
      pen,
    ),
    section(words.loadOutput, outputLines(view.loadOutput, pen), pen),
    section(words.exampleOutput, exampleLines(view, pen), pen),
    replayLines(view, pen),
  ];
  const shown = sections.filter((lines) => lines.length > 0);
  return `${shown.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function headLines(view: StudentView, { colors, width }: Pen): string[] {
  const { verdict, word, score } = view.standing;
  const who = [view.who, view.file].filter((part) => part !== null).join(' · ');
  const standing = spread(capital(word), score ?? '', width).map((line) => line.trimEnd());
  return [
    colors.bold(visibleText(view.title)),
    colors.dim(oneLine(who)),
    '',
    ...standing.map((line) => colors.bold(verdictColor(verdict, colors)(line))),
    ...wrapText(visibleText(view.reason ?? ''), width),
    ...wrapText(visibleText(view.wouldEarn ?? ''), width),
  ];
}

function ledgerLines({ functions }: Ledger, { width }: Pen): string[] {
  return functions.flatMap(({ name, shownPoints }) =>
    spread(visibleText(name), shownPoints, width - 2),
  );
}

/** A line of bars, and what they show in words. */
function pathLines(figure: PathFigure, { width, texts }: Pen): string[] {
  const rate = texts.path.rate(shortNumber(figure.rate)).padEnd(12);
  const words = wrapText(courseWords(figure, texts.path), width - 4);
  return [`${rate}${sparkline(figure.yours)}`, ...indent(words, '  ')];
}

function replayLines({ replay }: StudentView, { width, words }: Pen): string[] {
  if (replay === null) return [];
  return [...wrapText(words.replay, width), `  ${oneLine(replay)}`];
}

function verdictColor(verdict: Verdict, colors: Colors): (text: string) => string {
  switch (verdict) {
    case 'passed':
      return colors.green;
    case 'partial':
      return colors.yellow;
    case 'failed':
      return colors.red;
    case 'ungraded':
      return colors.dim;
  }
}
