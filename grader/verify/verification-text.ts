// A verification in the terminal: the figures, the checks, the kill matrix, and the gaps last,
// where the eye is.

import { createColors } from 'picocolors';
import type { Verification } from './verification.js';
import {
  type LetteredCheck,
  type MatrixRow,
  type VerificationView,
  verificationView,
} from './verification-view.js';

const marks = { all: '×', some: '/', none: '·' } as const;

/** The whole as text, a newline at its end. */
export function verificationText(
  found: Verification,
  options: { readonly color: boolean },
): string {
  const colors = createColors(options.color);
  const view = verificationView(found);
  return [
    colors.bold(view.heading),
    '',
    ...view.figures,
    '',
    ...view.groups.flatMap((group) => [
      colors.bold(`Checks of ${group.function}: points, mistakes caught, and caught alone`),
      ...group.checks.map(checkLine),
      '',
    ]),
    colors.bold('Mistakes: what they cost, and which checks catch them'),
    `(${marks.all} caught, ${marks.some} in some of its programs, ${marks.none} not)`,
    ...matrixLines(view),
    '',
    ...(view.gaps.length === 0
      ? [colors.green('No gaps.')]
      : [
          colors.red(`Gaps: ${view.gaps.length}`),
          ...view.gaps.flatMap(({ subject, what, advice }) => [
            `  ${colors.bold(subject)} ${what}`,
            ...(advice === undefined ? [] : [`    ${advice}`]),
          ]),
        ]),
    '',
  ].join('\n');
}

function checkLine({ letter, id, points, catches, aloneCatches }: LetteredCheck): string {
  const columns = [
    `  ${letter} ${id.padEnd(24)}`,
    String(points || '–').padStart(3),
    String(catches.length).padStart(4),
    aloneCatches.join(', '),
  ];
  return columns.join('  ').trimEnd();
}

function matrixLines({ groups, rows }: VerificationView): readonly string[] {
  const width = Math.max(0, ...rows.map(({ id }) => id.length));
  const head = groups.map(({ checks }) => checks.map(({ letter }) => letter).join(''));
  const costWidths = groups.map((_group, place) =>
    Math.max(0, ...rows.map(({ costs }) => (costs[place] ?? '').length)),
  );
  const line = (name: string, cells: readonly string[], costs: readonly string[]) =>
    [
      name.padEnd(width),
      ...cells,
      costs.map((cost, i) => cost.padStart(costWidths[i] ?? 0)).join(' + '),
    ]
      .join('  ')
      .trimEnd();
  return [line('', head, []), ...rows.map((row) => line(row.id, marksOf(row), row.costs))];
}

function marksOf(row: MatrixRow): readonly string[] {
  return row.marks.map((group) => group.map((mark) => marks[mark]).join(''));
}
