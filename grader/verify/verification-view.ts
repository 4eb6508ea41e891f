// A verification made ready to be shown: checks in groups with a letter each, costs in words.

import { format } from 'd3-format';
import type { CheckStory, Loss, MistakeStory, Verification } from './verification.js';

/** A check and the letter of its column. */
export interface LetteredCheck extends CheckStory {
  readonly letter: string;
}

/** The checks of one function, those that pay first. */
export interface CheckGroup {
  readonly function: string;
  readonly checks: readonly LetteredCheck[];
}

/** One row of the kill matrix. */
export interface MatrixRow {
  readonly id: string;
  readonly programs: number;
  /** Points lost in each function, as `25` or `25–50`, in the order of the groups. */
  readonly costs: readonly string[];
  /** For each group, for each of its checks: caught in `all`, `some` or `none` of the programs. */
  readonly marks: readonly (readonly ('all' | 'some' | 'none')[])[];
}

export interface VerificationView {
  readonly heading: string;
  /** The figures as sentences. */
  readonly figures: readonly string[];
  readonly groups: readonly CheckGroup[];
  readonly rows: readonly MatrixRow[];
  readonly gaps: Verification['gaps'];
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'];
const percent = format('.1%');

/** What text and page show. */
export function verificationView(found: Verification): VerificationView {
  const groups = groupsOf(found.checks);
  const { id, version } = found.exercise;
  return {
    heading: `${id} ${version}, seed ${found.seed}`,
    figures: figureSentences(found),
    groups,
    rows: sorted(found.mistakes, groups).map((story) => rowOf(story, groups)),
    gaps: found.gaps,
  };
}

function figureSentences({ figures, seedsTried, gaps }: Verification): readonly string[] {
  const { rightFunctions, rightThatLose, rightThatAreNamed } = figures;
  const { wrongPrograms, wrongThatPass, namable, namedRightly } = figures;
  const share = namable === 0 ? 'none' : percent(namedRightly / namable);
  const unsteady = gaps.filter(({ kind }) => kind === 'seed-decides').length;
  return [
    `${rightFunctions} right functions: ${rightThatLose} lose a point, ${rightThatAreNamed} are told a mistake.`,
    `${wrongPrograms} wrong programs: ${wrongThatPass} keep full marks.`,
    `${namable} mistakes to tell: ${namedRightly} rightly named first (${share}).`,
    ...(seedsTried === 0
      ? []
      : [`${seedsTried} seeds: the score of ${unsteady} programs depends on them.`]),
  ];
}

function groupsOf(checks: readonly CheckStory[]): readonly CheckGroup[] {
  const names = [...new Set(checks.map((check) => check.function))];
  let next = 0;
  return names.map((name) => {
    const mine = checks.filter((check) => check.function === name);
    const sorted = mine.toSorted((a, b) => Number(b.points > 0) - Number(a.points > 0));
    return {
      function: name,
      checks: sorted.map((check) => ({ ...check, letter: letters[next++] ?? '?' })),
    };
  });
}

/** By function, mistakes of no function in particular last. */
function sorted(
  mistakes: readonly MistakeStory[],
  groups: readonly CheckGroup[],
): readonly MistakeStory[] {
  const place = (story: MistakeStory) => {
    const index = groups.findIndex((group) => group.function === story.function);
    return index < 0 ? groups.length : index;
  };
  return mistakes.toSorted((a, b) => place(a) - place(b));
}

function rowOf(
  { id, programs, losses, caughtBy }: MistakeStory,
  groups: readonly CheckGroup[],
): MatrixRow {
  return {
    id,
    programs,
    costs: groups.map((group) => lossText(losses[group.function])),
    marks: groups.map(({ checks }) => checks.map((check) => caughtBy[check.id] ?? 'none')),
  };
}

function lossText(loss: Loss | undefined): string {
  const { least, most } = loss ?? { least: 0, most: 0 };
  return least === most ? String(least) : `${least}–${most}`;
}
