// What a program earns, without a word on why: grading for those who ask thousands of times.

import { followThrough } from './checks/follow-through.js';
import { interview } from './checks/interview.js';
import { judgeChecks } from './checks/judge.js';
import type { GradeSetting } from './grade.js';
import type { Program } from './model/engine.js';
import type { Language } from './model/submission.js';
import { earned } from './score/points.js';
import { scoreOf } from './score/score.js';

/** A score and how it came about; plain data. */
export interface ProgramScore {
  /** `null` when a function is ungraded. */
  readonly score: number | null;
  /** Points earned, by check id. */
  readonly points: Readonly<Record<string, number>>;
}

/** The same score as `gradeSubmission` gives, with nothing shrunk, named or said. */
export async function scoreProgram(
  { exercise, engine, seed, plan }: Pick<GradeSetting, 'exercise' | 'engine' | 'seed' | 'plan'>,
  program: Program,
  language: Language | null,
): Promise<ProgramScore> {
  const heard = await interview(engine, program, plan, exercise.limits, exercise.example);
  const evidence = { ...heard, cells: program.cells, language };
  const room = { engine, program, mode: heard.mode };
  const judged = judgeChecks(exercise, seed, evidence);
  const { judgements } = await followThrough(exercise, seed, room, plan, evidence, judged);
  return {
    score: scoreOf(exercise, judgements).score,
    points: Object.fromEntries(judgements.map((each) => [each.check.id, earned(each)])),
  };
}
