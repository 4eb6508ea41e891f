// What a worker does with each kind of job: grade, ask one failure again, score.

import { lastCall } from '../core/checks/last-call.js';
import { questionPlan } from '../core/checks/plan.js';
import { programOf } from '../core/checks/program-of.js';
import { TripMemory } from '../core/memory/remembering-engine.js';
import type { Exercise } from '../core/model/exercise.js';
import { replayCheck } from '../core/replay-check.js';
import { nameIndex } from '../core/report/name-index.js';
import { withoutNames } from '../core/report/without-names.js';
import { scoreProgram } from '../core/score-program.js';
import { sha256 } from '../sha256.js';
import { createAnswerCodec } from './answer-codec.js';
import type { Engines } from './engines.js';
import { gradeWithEngines } from './grade-job.js';
import { gradeReply } from './grade-reply.js';
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
import { rememberingEngines } from './remembering-engines.js';
import { createRenderer } from './renderer.js';

/** Answers jobs with the engines of one worker; `own` is the exercise as its author wrote it. */
export function createAnswerer(
  { run, pagesFolder, books, names: everywhere }: Omit<GradeShared, 'parts'>,
  own: Exercise,
  engines: Engines,
): (job: WorkerJob) => Promise<WorkerReply> {
  const { seed } = run;
  const exercise: Exercise = { ...own, limits: run.limits };
  const planFor = lastCall((seed) => questionPlan(exercise, seed));
  const render = createRenderer(own, run);
  const everybody = nameIndex(everywhere);
  const answerCodec = createAnswerCodec(books, () => planFor(seed));

  async function grade(job: GradeJob): Promise<GradeReply> {
    const { submission, page, wants, names } = job;
    const hash = async (text: string) => sha256(text);
    const memory = new TripMemory(answerCodec.decode(job.known), sha256);
    const graded = await gradeWithEngines(submission, rememberingEngines(engines, memory), {
      exercise,
      seed,
      plan: planFor(seed),
      lang: run.report.lang,
      page,
      fingerprint: hash,
    });
    const report = await withoutNames(graded, [nameIndex(names), everybody], hash);
    const { html, text } = await render(report, wants);
    const isWritten =
      html !== null &&
      wants.page === 'written' &&
      pagesFolder !== null &&
      tryWritePage(pagesFolder, page, html);
    const kept = job.keepsAnswers ? answerCodec.encode(memory) : undefined;
    return gradeReply(report, own, isWritten ? null : html, text, kept);
  }

  async function score({ submission, seed: asked }: ScoreJob): Promise<ScoreReply> {
    const engine = await engines.of(submission.language);
    const setting = { exercise, engine, seed: asked, plan: planFor(asked) };
    const program = programOf(exercise, submission);
    return { kind: 'score', score: await scoreProgram(setting, program, submission.language) };
  }

  async function replay({ submission, checkId, path }: ReplayJob): Promise<ReplayReply> {
    const engine = await engines.of(submission.language);
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
