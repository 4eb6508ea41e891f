// Proving an exercise, told in order.

import type { Exercise } from '../core/model/exercise.js';
import type { SubmissionResult } from '../core/model/report.js';
import type { ProgramScore } from '../core/score-program.js';
import { withAdvice } from './advice.js';
import { checkGaps, checkStories } from './check-stories.js';
import { figuresOf } from './figures-of.js';
import { mistakeStories } from './mistake-stories.js';
import { programGaps } from './program-gaps.js';
import { seedGap } from './seed-gap.js';
import type { Proven, Specimen } from './specimen.js';
import type { Gap, ProgramStory, Verification } from './verification.js';

/** How programs are graded. */
export interface Examiner {
  /** Grades with `VerifyRequest.seed`. */
  grade(specimen: Specimen): Promise<SubmissionResult>;
  /** Only scores, with any seed. */
  score(specimen: Specimen, seed: number): Promise<ProgramScore>;
}

/** What is to be proven, and how far. */
export interface VerifyRequest {
  readonly exercise: Exercise;
  readonly seed: number;
  /** Seeds 1 … n to try beside `seed`; 0 for none. */
  readonly seeds: number;
  readonly specimens: readonly Specimen[];
  readonly examiner: Examiner;
}

/** Grades every program and tells what follows. */
export async function verifyExercise(request: VerifyRequest): Promise<Verification> {
  const { exercise, seed, seeds, specimens, examiner } = request;

  // 1. Every program, once.
  const proven = await Promise.all(
    specimens.map(
      async (specimen): Promise<Proven> => ({
        specimen,
        result: await examiner.grade(specimen),
      }),
    ),
  );

  // 2. Every program, with every seed.
  const bySeed = await gradeWithSeeds(request, proven);

  // 3. What that says of programs, checks and mistakes.
  const checks = checkStories(exercise, proven);
  return {
    exercise: { id: exercise.id, version: exercise.version },
    seed,
    seedsTried: seeds,
    figures: figuresOf(proven),
    gaps: [...proven.flatMap(programGaps), ...checkGaps(checks), ...bySeed].map((gap) =>
      withAdvice(gap, proven, exercise),
    ),
    checks,
    mistakes: mistakeStories(proven),
    programs: proven.map(programStory),
  };
}

/** Seed by seed, so that the questions of a seed are drawn once for all programs. */
async function gradeWithSeeds(
  { seed, seeds, examiner }: VerifyRequest,
  proven: readonly Proven[],
): Promise<readonly Gap[]> {
  const gaps = new Map<string, Gap>();
  for (let next = 1; next <= seeds; next += 1) {
    await Promise.all(
      proven.map(async ({ specimen, result }) => {
        const other = await examiner.score(specimen, next);
        const first = { seed, score: result.score, points: pointsOf(result) };
        const gap = seedGap(specimen.id, first, { seed: next, ...other });
        if (gap !== null && !gaps.has(specimen.id)) gaps.set(specimen.id, gap);
      }),
    );
  }
  return proven.flatMap(({ specimen: { id } }) => gaps.get(id) ?? []);
}

function pointsOf({ checks }: SubmissionResult): Readonly<Record<string, number>> {
  return Object.fromEntries(checks.map(({ id, points }) => [id, points]));
}

function programStory({ specimen: { id, truth }, result }: Proven): ProgramStory {
  return {
    id,
    mistake: truth.kind === 'wrong' ? truth.id : null,
    verdict: result.verdict,
    score: result.score,
    diagnoses: result.diagnoses,
    failed: result.checks.filter(({ status }) => status === 'failed').map((check) => check.id),
  };
}
