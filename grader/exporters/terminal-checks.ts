// Checks in the terminal.

import type { CheckStatus } from '../core/model/report.js';
import type { CheckGroup, CheckView } from './check-groups.js';
import { type Colors, oneLine, type Pen, paragraph } from './terminal-pen.js';
import { indent, spread, wrapText } from './terminal-text.js';
import { visibleText } from './visible-text.js';

const signs: Readonly<Record<CheckStatus, string>> = { passed: '✓', failed: '△', skipped: '○' };

/** The checks of a group under the function's name. */
export function groupLines(group: CheckGroup, pen: Pen): string[] {
  return [
    pen.colors.dim(visibleText(group.function)),
    ...paragraph(group.mistake, pen).map(pen.colors.yellow),
    ...group.checks.flatMap((check) => checkLines(check, pen)),
  ];
}

/** What does not hold of a group; the rest is for the page. */
export function openGroup(group: CheckGroup): CheckGroup[] {
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
