// The corpus, hand-written and generated, graded by the real engine on this thread.

import path from 'node:path';
import * as fc from 'fast-check';
import { questionPlan } from '#grader/core/checks/plan.js';
import { gradeSubmission } from '#grader/core/grade.js';
import type { SubmissionResult } from '#grader/core/model/report.js';
import type { Submission } from '#grader/core/model/submission.js';
import { packageRoot } from '#grader/package-root.js';
import { lookAtSource } from '#grader/source/look-at-source.js';
import { idsAlike } from '#grader/verify/proof.js';
import { readCorpus } from '#grader/verify/read-specimens.js';
import type { Truth } from '#grader/verify/specimen.js';
import { loopName, stepName } from '#reference/gradient-descent/calls.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';
import * as proof from '#reference/gradient-descent/wrong-models/alike.js';
import { sealedEngine } from '../support/sealed-engine.js';
import {
  combinedMistakes,
  type GeneratedProgram,
  rightProgram,
  singleMistake,
} from './generated-program.js';

/** A program's one function, and what grading made of it. */
export interface GradedFunction {
  readonly program: string;
  readonly function: string;
  /** The ids that name its mistake; `null` when it is right. */
  readonly names: readonly string[] | null;
  /** How many functions of the program are wrong. */
  readonly mistakes: number;
  readonly lost: number;
  /** The first diagnosis of this function. */
  readonly told: string | null;
  readonly source: string;
}

/** How many programs of each kind are generated. */
const counts = { right: 250, single: 350, combined: 220 } as const;

/** A program of which it is known what is wrong. */
interface KnownProgram {
  readonly id: string;
  readonly submission: Submission;
  /** By function; a function that cannot be judged is left out. */
  readonly names: Readonly<Record<string, readonly string[] | null>>;
}

/** Everything, graded with the default seed. */
export async function gradeCorpus(): Promise<{
  readonly programs: number;
  readonly functions: readonly GradedFunction[];
}> {
  const programs = [
    ...(await handWritten()),
    ...generated('right', rightProgram),
    ...generated('single', singleMistake),
    ...generated('combined', combinedMistakes),
  ];
  const grade = grader();
  const functions: GradedFunction[] = [];
  for (const { id, submission, names } of programs) {
    const result = await grade(submission);
    const mistakes = Object.values(names).filter((each) => each !== null).length;
    for (const [name, wanted] of Object.entries(names)) {
      const { score = 0, maxScore = 0 } = result.functions[name] ?? {};
      functions.push({
        program: id,
        function: name,
        names: wanted,
        mistakes,
        lost: maxScore - score,
        told: result.diagnoses.find((each) => each.function === name)?.id ?? null,
        source: submission.cells.map(({ source }) => source).join('\n'),
      });
    }
  }
  return { programs: programs.length, functions };
}

/** Grades with the real engine. */
export function grader(): (submission: Submission) => Promise<SubmissionResult> {
  const engine = sealedEngine(gradientDescent.limits);
  const plan = questionPlan(gradientDescent, 1);
  return async (submission) => {
    const report = await gradeSubmission(submission, {
      exercise: gradientDescent,
      engine,
      seed: 1,
      plan,
      lookAtSource,
      lang: 'en',
      page: '',
      fingerprint: async () => '',
    });
    return report.result;
  };
}

/** A plain Python file. */
export function pythonFile(id: string, source: string): Submission {
  return {
    id,
    file: `${id}.py`,
    language: 'python',
    student: null,
    files: [],
    handIn: null,
    cells: [{ number: null, source }],
    problem: null,
    remarks: [],
  };
}

async function handWritten(): Promise<readonly KnownProgram[]> {
  const specimens = await readCorpus(path.join(packageRoot, 'test', 'corpus'), proof);
  return specimens.flatMap(({ id, truth, body }) =>
    body.kind === 'source' ? [{ id, submission: body.submission, names: namesOf(id, truth) }] : [],
  );
}

function namesOf(id: string, truth: Truth): KnownProgram['names'] {
  switch (truth.kind) {
    case 'right':
    case 'remark-only':
      return { [stepName]: null, [loopName]: null };
    case 'wrong':
      // What cannot be loaded is one function's mistake and both functions' loss.
      if (truth.function === null || /\/(syntax-error|lambda-keyword)/.test(id)) {
        return { [truth.function ?? stepName]: truth.names };
      }
      return { [stepName]: null, [loopName]: null, [truth.function]: truth.names };
    default:
      return {};
  }
}

function generated(
  kind: keyof typeof counts,
  program: fc.Arbitrary<GeneratedProgram>,
): readonly KnownProgram[] {
  return fc
    .sample(program, { seed: 1, numRuns: counts[kind] })
    .map(({ source, step, loop }, index) => ({
      id: `${kind} ${index}: ${step ?? 'right'} × ${loop ?? 'right'}`,
      submission: pythonFile(`${kind}-${index}`, source),
      names: {
        [stepName]: step === null ? null : idsAlike(proof, step),
        [loopName]: loop === null ? null : idsAlike(proof, loop),
      },
    }));
}
