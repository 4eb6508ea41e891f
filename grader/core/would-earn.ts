// What a submission would earn if a slip did not hide its functions: a statement that Python cannot
// read, or a name that is spelt differently (RULES D.4). An instructor can grant it.

import { followThrough } from './checks/follow-through.js';
import { type Interview, interview } from './checks/interview.js';
import { judgeChecks } from './checks/judge.js';
import { isTrap } from './checks/live-program.js';
import { syntaxError } from './checks/open-program.js';
import { programOf } from './checks/program-of.js';
import type { GradeSetting } from './grade.js';
import type { LoadError, Program } from './model/engine.js';
import { firstLinesOf, lineThrough, placeOf } from './model/lines.js';
import type { WouldEarn } from './model/report.js';
import type { Lines, SourceStatement } from './model/source-look.js';
import type { Cell, Language, Submission } from './model/submission.js';
import { scoreOf } from './score/score.js';
import type { CoreTexts } from './texts/core-texts.js';

/** Slips that are undone one after the other. */
const mostRepairs = 4;

/** What repairing takes of the setting. */
type Setting = Pick<GradeSetting, 'exercise' | 'engine' | 'seed' | 'plan' | 'lookAtSource'>;

/** A program without one of its slips. */
interface Repair {
  readonly cells: readonly Cell[];
  /** To be read after "with". */
  readonly change: string;
}

/**
 * Grades once more without the slips; `earned` is what the submission earns as it is. `null` where
 * no slip hides anything, or nothing would be gained.
 */
export async function wouldEarn(
  setting: Setting,
  submission: Submission,
  asItIs: Interview,
  earned: number,
  texts: CoreTexts,
): Promise<WouldEarn | null> {
  const changes: string[] = [];
  let { cells } = submission;
  let program = programOf(setting.exercise, submission);
  let heard = asItIs;
  for (let round = 0; round < mostRepairs; round += 1) {
    const repair =
      withoutBrokenStatement(setting, cells, heard, texts) ?? renamed(setting, cells, heard, texts);
    if (repair === null) break;
    cells = repair.cells;
    program = programOf(setting.exercise, { ...submission, cells });
    changes.push(repair.change);
    heard = await hear(setting, program);
  }
  const score =
    changes.length === 0 ? null : await scoreHeard(setting, program, submission.language, heard);
  return score === null || score <= earned
    ? null
    : { score, change: changes.join(texts.repairs.and) };
}

/** A broken statement that is none of the asked functions, blanked; every other line stays. */
function withoutBrokenStatement(
  { exercise, lookAtSource }: Setting,
  cells: readonly Cell[],
  { loaded }: Interview,
  texts: CoreTexts,
): Repair | null {
  const error = isTrap(loaded) ? null : (syntaxError(loaded) ?? loaded.skippedCells[0] ?? null);
  const line = error === null ? null : lineThrough(cells, lastLineAt(cells, error));
  if (line === null) {
    return null;
  }
  const statements = lookAtSource(cells, exercise.functions)?.statements ?? [];
  const broken = statementAt(cells, statements, line);
  const isAsked = exercise.functions.some(({ name }) => name === broken?.defines);
  return broken === null || isAsked
    ? null
    : {
        cells: blanked(cells, broken),
        change: texts.repairs.leftOut(linesText(cells, broken, texts)),
      };
}

/** A missing function under the name that is almost its own. */
function renamed(
  { exercise, lookAtSource }: Setting,
  cells: readonly Cell[],
  { loaded }: Interview,
  texts: CoreTexts,
): Repair | null {
  if (isTrap(loaded) || !loaded.compiled) {
    return null;
  }
  const missing = exercise.functions.filter(
    ({ name }) => loaded.functions[name]?.kind === 'missing',
  );
  if (missing.length === 0) {
    return null;
  }
  const spots = lookAtSource(cells, exercise.functions)?.spots ?? [];
  const [slip] = spots.filter(
    (each) => each.kind === 'near-miss' && missing.some(({ name }) => name === each.function),
  );
  const last = cells.at(-1);
  if (slip === undefined || slip.function === null || slip.name === null || last === undefined) {
    return null;
  }
  const alias = `${slip.function} = ${slip.name}`;
  return {
    cells: [...cells.slice(0, -1), { ...last, source: `${last.source}\n${alias}\n` }],
    change: texts.repairs.called(slip.name, slip.function),
  };
}

function hear({ exercise, engine, plan }: Setting, program: Program): Promise<Interview> {
  return interview(engine, program, plan, exercise.limits, exercise.example);
}

/** `null` when a function cannot be judged here. */
async function scoreHeard(
  { exercise, engine, seed, plan }: Setting,
  program: Program,
  language: Language | null,
  heard: Interview,
): Promise<number | null> {
  const evidence = { ...heard, cells: program.cells, language };
  const room = { engine, program, mode: heard.mode };
  const judged = judgeChecks(exercise, seed, evidence);
  const { judgements } = await followThrough(exercise, seed, room, plan, evidence, judged);
  return scoreOf(exercise, judgements).score;
}

/** Python places "unexpected end" one line after the last. */
function lastLineAt(cells: readonly Cell[], error: LoadError): LoadError {
  const cell = cells.find(({ number }) => number === error.cell);
  const lines = cell?.source.split('\n').length ?? 0;
  return { ...error, line: error.line === null ? null : Math.min(error.line, lines) };
}

/**
 * The statement around a line, or the last one before it. An open bracket makes the parser read on
 * into the next statement; so it ends at the latest where code begins at the left margin again.
 */
function statementAt(
  cells: readonly Cell[],
  statements: readonly SourceStatement[],
  line: number,
): SourceStatement | null {
  const around = statements.findLast(({ first }) => first <= line);
  if (around === undefined) {
    return null;
  }
  const lines = cells.flatMap(({ source }) => source.split('\n'));
  const next = lines.findIndex((text, index) => index >= line && /^[\p{L}_@]/u.test(text));
  return { ...around, last: next === -1 ? around.last : Math.min(around.last, next) };
}

function blanked(cells: readonly Cell[], { first, last }: Lines): readonly Cell[] {
  const firstLines = firstLinesOf(cells);
  return cells.map((cell, index) => {
    const start = firstLines[index] ?? 1;
    const lines = cell.source
      .split('\n')
      .map((text, place) => (start + place >= first && start + place <= last ? '' : text));
    return { ...cell, source: lines.join('\n') };
  });
}

function linesText(
  cells: readonly Cell[],
  { first, last }: SourceStatement,
  { places }: CoreTexts,
): string {
  const lines = cells.flatMap(({ source }) => source.split('\n'));
  const filled = lines.slice(first - 1, last).findLastIndex((text) => text.trim() !== '');
  const end = first + Math.max(filled, 0);
  const from = placeOf(cells, first);
  return end === first ? places.bare(from) : places.lines(from, placeOf(cells, end).line ?? end);
}
