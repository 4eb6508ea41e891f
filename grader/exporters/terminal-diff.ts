// The difference of two gradings in the terminal.

import { createColors } from 'picocolors';
import type { ClassDiff } from '../core/grades/class-diff.js';
import type { Exercise } from '../core/model/exercise.js';
import type { Locale } from '../core/model/locale.js';
import { type ChangeRow, type CheckRow, diffView, type PeopleView } from './diff-view.js';
import { diffTexts } from './texts/diff.js';
import { visibleText } from './visible-text.js';

/** Rows that a screen has room for. */
const mostRows = 50;

/** The difference as text, a newline at its end. */
export function terminalDiff(
  diff: ClassDiff,
  exercise: Exercise,
  { lang, color }: { readonly lang: Locale; readonly color: boolean },
): string {
  const { bold, yellow } = createColors(color);
  const view = diffView(diff, exercise, lang);
  const texts = diffTexts[lang];
  const change = ({ id, before, after, change, verdict, why }: ChangeRow) =>
    [
      `  ${bold(plain(id))}  ${before} → ${after}${change === null ? '' : ` (${change})`}`,
      ...(verdict === null ? [] : [verdict]),
      ...why.map(plain),
    ].join('\n      ');
  const check = ({ id, worth, gained, lost }: CheckRow) =>
    `  ${plain(id)}  ${texts.page.worth} ${worth}, ${texts.page.gained} ${gained}, ${texts.page.lost} ${lost}`;
  const people = (found: PeopleView | null) =>
    found === null
      ? []
      : [`${found.label} ${cut(found.people.map(({ id }) => plain(id))).join(', ')}`];
  const cut = (rows: readonly string[]) =>
    rows.length > mostRows
      ? [...rows.slice(0, mostRows), texts.more(rows.length - mostRows)]
      : rows;
  const lines = [
    ...view.about.map((each) => yellow(plain(each))),
    bold(view.summary),
    ...cut(view.changes.map(change)),
    ...(view.othersText === null ? [] : [view.othersText]),
    ...people(view.added),
    ...people(view.gone),
    ...(view.checks.length === 0
      ? []
      : [`${texts.page.checks}${texts.colon}`, ...view.checks.map(check)]),
  ];
  return `${lines.join('\n')}\n`;
}

function plain(text: string): string {
  return visibleText(text).replace(/\n/g, ' ');
}
