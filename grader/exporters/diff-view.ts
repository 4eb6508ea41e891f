// The difference of two gradings in words, before it becomes HTML or terminal text.

import type { Change, CheckChange, CheckDiff } from '../core/grades/check-diff.js';
import type { ClassDiff, SubmissionChange } from '../core/grades/class-diff.js';
import { isSame } from '../core/grades/class-diff.js';
import { twoDecimals } from '../core/grades/two-decimals.js';
import type { Exercise } from '../core/model/exercise.js';
import type { Locale } from '../core/model/locale.js';
import { sentences } from './sentences.js';
import { stepWord } from './step-words.js';
import { classPageTexts } from './texts/class-page.js';
import { type DiffTexts, diffTexts } from './texts/diff.js';
import { gradesTexts } from './texts/grades.js';

export interface ChangeRow {
  readonly id: string;
  readonly name: string | null;
  readonly before: string;
  readonly after: string;
  /** "+18", "−3"; `null` where there is no number on both sides. */
  readonly change: string | null;
  /** "partly there → complete"; `null` where it stays. */
  readonly verdict: string | null;
  readonly why: readonly string[];
}

export interface DiffView {
  readonly heading: string;
  /** "14 grades change: 11 up, 3 down." */
  readonly summary: string;
  /** What was graded by other rules. */
  readonly about: readonly string[];
  readonly changes: readonly ChangeRow[];
  readonly others: readonly ChangeRow[];
  readonly othersText: string | null;
  readonly added: PeopleView | null;
  readonly gone: PeopleView | null;
  readonly checks: readonly CheckRow[];
}

export interface PeopleView {
  readonly label: string;
  readonly people: ClassDiff['added'];
}

export interface CheckRow {
  readonly id: string;
  readonly function: string;
  readonly sentence: string;
  readonly worth: string;
  readonly gained: number;
  readonly lost: number;
}

export function diffView(diff: ClassDiff, exercise: Exercise, lang: Locale): DiffView {
  const words = diffTexts[lang];
  const sentenceOf = sentences(exercise, lang);
  const rows = (changes: readonly SubmissionChange[]) =>
    changes.map((each) => changeRow(each, words, lang));
  const others = diff.changes.filter(({ direction }) => direction === 'same');
  const { from, to } = diff.exercise;
  return {
    heading: words.heading(exercise.title[lang]),
    summary: summaryText(diff, words),
    about: [
      ...(sameExercise(diff.exercise)
        ? []
        : [words.exercise(`${from.id} ${from.version}`, `${to.id} ${to.version}`)]),
      ...(diff.seed.from === diff.seed.to ? [] : [words.seed(diff.seed.from, diff.seed.to)]),
    ],
    changes: rows(diff.changes.filter(({ direction }) => direction !== 'same')),
    others: rows(others),
    othersText: others.length === 0 ? null : words.others(others.length),
    added: peopleView(diff.added, words.added),
    gone: peopleView(diff.gone, words.gone),
    checks: diff.checks.map((each) => checkRow(each, sentenceOf)),
  };
}

function summaryText(diff: ClassDiff, words: DiffTexts): string {
  if (isSame(diff)) return words.nothing(diff.compared);
  const directions = (['up', 'down', 'gained', 'lost'] as const).filter(
    (each) => diff.counts[each] > 0,
  );
  const count = directions.reduce((sum, each) => sum + diff.counts[each], 0);
  const parts = directions.map((each) => words.directions[each](diff.counts[each]));
  const grades = words.grades(count);
  return parts.length === 0 ? `${grades}.` : `${grades}${words.colon} ${parts.join(', ')}.`;
}

function sameExercise({ from, to }: ClassDiff['exercise']): boolean {
  return from.id === to.id && from.version === to.version;
}

function peopleView(
  people: ClassDiff['added'],
  label: (count: number) => string,
): PeopleView | null {
  return people.length === 0 ? null : { label: label(people.length), people };
}

function changeRow(change: SubmissionChange, words: DiffTexts, lang: Locale): ChangeRow {
  const { verdicts } = classPageTexts[lang];
  const { grade, verdict } = change;
  const orders = gradesTexts[lang].classroom;
  return {
    id: change.id,
    name: change.name,
    before: gradeText(grade.from),
    after: gradeText(grade.to),
    change: grade.from === null || grade.to === null ? null : signed(grade.to - grade.from),
    verdict:
      verdict.from === verdict.to ? null : arrow(verdicts[verdict.from], verdicts[verdict.to]),
    why: [
      ...change.checks.map((each) => checkText(each, words)),
      ...change.orders.to.map((step) => stepWord(step, orders)),
      ...change.orders.from.map((step) => words.withdrawn(stepWord(step, orders))),
    ],
  };
}

/** "contraction-factor: failed → passed, +20". */
function checkText(
  { id, status, points }: CheckChange,
  { status: texts, colon }: DiffTexts,
): string {
  const moved =
    status.from === status.to
      ? []
      : [arrow(texts[status.from ?? 'absent'], texts[status.to ?? 'absent'])];
  const paid = points.from === points.to ? [] : [signed(points.to - points.from)];
  return `${id}${colon} ${[...moved, ...paid].join(', ')}`;
}

function checkRow(
  { id, function: name, worth, gained, lost }: CheckDiff,
  sentenceOf: (id: string) => string,
): CheckRow {
  return { id, function: name, sentence: sentenceOf(id), worth: worthText(worth), gained, lost };
}

function worthText({ from, to }: Change<number | null>): string {
  return from === to ? gradeText(to) : arrow(gradeText(from), gradeText(to));
}

function gradeText(grade: number | null): string {
  return grade === null ? '–' : String(grade);
}

function signed(points: number): string {
  const size = twoDecimals(Math.abs(points));
  return size === 0 ? '±0' : `${points > 0 ? '+' : '−'}${size}`;
}

function arrow(from: string, to: string): string {
  return `${from} → ${to}`;
}
