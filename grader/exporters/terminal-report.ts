// A student's report in the terminal: the order and the words of the page.

import { createColors } from 'picocolors';
import type { Exercise } from '../core/model/exercise.js';
import type { CheckStatus, PathFigure, Report, Verdict } from '../core/model/report.js';
import { shortNumber } from '../core/numbers/python-float.js';
import type { Ledger } from './ledger.js';
import type { ReportOptions } from './report-options.js';
import { courseWords, sparkline } from './sparkline.js';
import {
  type CheckGroup,
  type CheckView,
  type CodeView,
  type StudentView,
  studentView,
} from './student-view.js';
import { nextLines } from './terminal-next-step.js';
import { type Colors, capital, oneLine, type Pen, paragraph, section } from './terminal-pen.js';
import { indent, spread, wrapText } from './terminal-text.js';
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

const signs: Readonly<Record<CheckStatus, string>> = { passed: '✓', failed: '△', skipped: '○' };

/** Printed lines that are shown; whoever wants more runs the program. */
const shownOutputLines = 20;

/** Lines of code shown before and after a marked one. */
const codeContext = 2;

/** The report as text, a newline at its end. */
export function terminalReport(
  report: Report,
  exercise: Exercise,
  { color, width, hint, options }: TerminalOptions,
): string {
  const view = studentView(report, exercise, options);
  const texts = terminalTexts[options.lang];
  const pen: Pen = {
    width,
    colors: createColors(color),
    texts,
  };
  const sections = [
    headLines(view, pen),
    section(
      texts.right,
      view.right.flatMap((group) => groupLines(group, pen)),
      pen,
    ),
    ...(view.next === null || hint === 0 ? [] : [nextLines(view.next, hint, pen)]),
    section(
      texts.look,
      view.look.flatMap((group) => groupLines(group, pen)),
      pen,
    ),
    section(
      texts.more,
      view.more.flatMap((group) => openGroup(group)).flatMap((group) => groupLines(group, pen)),
      pen,
    ),
    section(
      texts.points,
      [...ledgerLines(view.ledger, pen), ...paragraph(view.loopReading, pen)],
      pen,
    ),
    section(
      texts.notes,
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
      texts.code,
      view.code.flatMap((block) => markedLines(block, pen)),
      pen,
    ),
    section(texts.loadOutput, outputLines(view.loadOutput, pen), pen),
    section(texts.exampleOutput, exampleLines(view, pen), pen),
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

function groupLines(group: CheckGroup, pen: Pen): string[] {
  return [
    pen.colors.dim(visibleText(group.function)),
    ...paragraph(group.mistake, pen).map(pen.colors.yellow),
    ...group.checks.flatMap((check) => checkLines(check, pen)),
  ];
}

/** What does not hold of a group; the rest is for the page. */
function openGroup(group: CheckGroup): CheckGroup[] {
  const checks = group.checks.filter((check) => check.status !== 'passed');
  return checks.length === 0 ? [] : [{ ...group, checks }];
}

function checkLines(check: CheckView, pen: Pen): string[] {
  const { colors, width } = pen;
  const paint = statusColor(check.status, colors);
  const [first = '', ...rest] = spread(visibleText(check.sentence), check.points ?? '', width - 4);
  const state = check.status === 'passed' ? [] : [paint(check.statusWord)];
  return [
    `${paint(signs[check.status])} ${first.trimEnd()}`,
    ...indent([...rest, ...state], '  '),
    ...indent(counterexampleLines(check.counterexample, width - 4, pen), '  '),
  ];
}

function counterexampleLines(
  found: CheckView['counterexample'],
  width: number,
  { texts }: Pen,
): string[] {
  if (found === null) return [];
  const gave = texts.gave(found.actual, found.expected);
  return [`  ${oneLine(found.call)}`, ...wrapText(visibleText(gave), width)];
}

function ledgerLines({ functions }: Ledger, { width, texts }: Pen): string[] {
  return functions.flatMap(({ name, points, maxPoints }) =>
    spread(
      visibleText(name),
      points === null ? texts.notGraded : texts.pointsOf(points, maxPoints),
      width - 2,
    ),
  );
}

/** A line of bars, and what they show in words. */
function pathLines(figure: PathFigure, { width, texts }: Pen): string[] {
  const rate = texts.path.rate(shortNumber(figure.rate)).padEnd(12);
  const words = wrapText(courseWords(figure, texts.path), width - 4);
  return [`${rate}${sparkline(figure.yours)}`, ...indent(words, '  ')];
}

// The code itself is in the student's editor; here only the place that matters.
function markedLines({ label, lines }: CodeView, { colors, width }: Pen): string[] {
  const marked = lines.findIndex((line) => line.mark !== null);
  if (marked === -1) return [];
  const first = Math.max(0, marked - codeContext);
  const shown = lines.slice(first, marked + codeContext + 1).flatMap(({ text, mark }, index) => {
    const code = `${String(first + index + 1).padStart(4)}  ${oneLine(text)}`;
    if (mark === null) return [code];
    return [
      colors.red(code),
      ...indent(wrapText(visibleText(mark), width - 8), '      ').map(colors.red),
    ];
  });
  return label === null ? shown : [colors.dim(label), ...shown];
}

function outputLines(output: string | null, { colors, texts }: Pen): string[] {
  if (output === null) return [];
  const lines = visibleText(output).replace(/\n$/, '').split('\n');
  const hidden = lines.length - shownOutputLines;
  const shown = lines.slice(0, shownOutputLines);
  return hidden > 0 ? [...shown, colors.dim(texts.moreOutput(hidden))] : shown;
}

function exampleLines({ example }: StudentView, pen: Pen): string[] {
  if (example === null) return [];
  const printed = outputLines(example.output, pen);
  const call = pen.colors.dim(oneLine(example.call));
  return [call, ...(printed.length === 0 ? [pen.texts.printedNothing] : printed)];
}

function noticedLines(noticed: string | null, pen: Pen): string[] {
  if (noticed === null) return [];
  const wrapped = noticed
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [''] : paragraph(line, pen)));
  return outputLines(wrapped.join('\n'), pen);
}

function replayLines({ replay }: StudentView, { width, texts }: Pen): string[] {
  if (replay === null) return [];
  return [...wrapText(texts.replay, width), `  ${oneLine(replay)}`];
}

function statusColor(status: CheckStatus, colors: Colors): (text: string) => string {
  switch (status) {
    case 'passed':
      return colors.green;
    case 'failed':
      return colors.red;
    case 'skipped':
      return colors.dim;
  }
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
