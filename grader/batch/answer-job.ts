// What a worker does with each kind of job: grade, ask one failure again, score.

import { lastCall } from '../core/checks/last-call.js';
import { questionPlan } from '../core/checks/plan.js';
import { programOf } from '../core/checks/program-of.js';
import { gradeSubmission } from '../core/grade.js';
import type { Engine } from '../core/model/engine.js';
import type { Exercise } from '../core/model/exercise.js';
import { replayCheck } from '../core/replay-check.js';
import { scoreProgram } from '../core/score-program.js';
import { sha256 } from '../sha256.js';
import { lookAtSource } from '../source/look-at-source.js';
import type {
  GradeJob,
  GradeReply,
  GradeShared,
  ReplayJob,
  ReplayReply,
  ScoreJob,
  ScoreReply,
  WorkerJob,
  WorkerReply,
} from './grading-pool.js';
import { tryWritePage } from './output-folder.js';
import { createRenderer } from './renderer.js';

/** Answers jobs with one engine. */
export function createAnswerer(
  { seed, pagesFolder }: GradeShared,
  exercise: Exercise,
  engine: Engine,
): (job: WorkerJob) => Promise<WorkerReply> {
  const planFor = lastCall((seed) => questionPlan(exercise, seed));
  const render = createRenderer(exercise, seed, engine.version);

  async function grade({ submission, page, wants }: GradeJob): Promise<GradeReply> {
    const report = await gradeSubmission(submission, {
      exercise,
      engine,
      seed,
      plan: planFor(seed),
      lookAtSource,
      page,
      fingerprint: async (text) => sha256(text),
    });
    const { html, text } = await render(report, wants);
    const isWritten =
      html !== null &&
      wants.page === 'written' &&
      pagesFolder !== null &&
      tryWritePage(pagesFolder, page, html);
    return { kind: 'grade', result: report.result, html: isWritten ? null : html, text };
  }

  async function score({ submission, seed: own }: ScoreJob): Promise<ScoreReply> {
    const setting = { exercise, engine, seed: own, plan: planFor(own) };
    return { kind: 'score', score: await scoreProgram(setting, programOf(exercise, submission)) };
  }

  async function replay({ submission, checkId, path }: ReplayJob): Promise<ReplayReply> {
    const setting = { exercise, engine, seed };
    return {
      kind: 'replay',
      counterexample: await replayCheck(submission, checkId, path, setting),
    };
  }

  // Drawn now: the first job need not wait for it.
  planFor(seed);
  return (job) => {
    switch (job.kind) {
      case 'grade':
        return grade(job);
      case 'replay':
        return replay(job);
      case 'score':
        return score(job);
    }
  };
}
