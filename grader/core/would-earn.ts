// What a submission would earn if a slip did not hide its functions: a statement that Python cannot
// read, or a name that is spelt differently (RULES D.4). An instructor can grant it.

import { followThrough } from './checks/follow-through.js';
import { type Interview, interview } from './checks/interview.js';
import { judgeChecks } from './checks/judge.js';
import { programOf } from './checks/program-of.js';
import type { GradeSetting } from './grade.js';
import type { Program } from './model/engine.js';
import type { WouldEarn } from './model/report.js';
import type { Language, Submission } from './model/submission.js';
import type { Repair, Sources } from './repairs/repair.js';
import { isMissing, renamed } from './repairs/right-name.js';
import { withoutBrokenStatement } from './repairs/without-broken-statement.js';
import { scoreOf } from './score/score.js';
import type { CoreTexts } from './texts/core-texts.js';

/** Slips that are undone one after the other, and repairs that are tried for one. */
const mostRepairs = 4;

/** What repairing takes of the setting. */
type Setting = Pick<GradeSetting, 'exercise' | 'engine' | 'seed' | 'plan' | 'lookAtSource'>;

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
  let sources: Sources = submission;
  let program = programOf(setting.exercise, submission);
  let heard = asItIs;
  for (let round = 0; round < mostRepairs; round += 1) {
    const repaired = await firstRepaired(setting, submission, sources, heard, texts);
    if (repaired === null) break;
    ({ program, heard } = repaired);
    ({ sources } = repaired.repair);
    changes.push(repaired.repair.change);
  }
  const score =
    changes.length === 0 ? null : await scoreHeard(setting, program, submission.language, heard);
  return score === null || score <= earned
    ? null
    : { score, change: changes.join(texts.repairs.and) };
}

interface Repaired {
  readonly repair: Repair;
  readonly program: Program;
  readonly heard: Interview;
}

/** The first repair that brings what it is made for; `null` where none does. */
async function firstRepaired(
  setting: Setting,
  submission: Submission,
  sources: Sources,
  heard: Interview,
  texts: CoreTexts,
): Promise<Repaired | null> {
  const broken = withoutBrokenStatement(setting, sources, heard, texts);
  const repairs = broken === null ? renamed(setting, sources, heard, texts) : [broken];
  for (const repair of repairs.slice(0, mostRepairs)) {
    const program = programOf(setting.exercise, { ...submission, ...repair.sources });
    const again = await hear(setting, program);
    // A name in a file that the program does not import changes nothing.
    const isInVain = repair.names !== null && isMissing(again, repair.names);
    if (!isInVain) return { repair, program, heard: again };
  }
  return null;
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
