// Grading and scoring programs in TypeScript, on this thread.

import { lastCall } from '../core/checks/last-call.js';
import { questionPlan } from '../core/checks/plan.js';
import { gradeSubmission } from '../core/grade.js';
import type { Exercise } from '../core/model/exercise.js';
import type { SubmissionResult } from '../core/model/report.js';
import { type ProgramScore, scoreProgram } from '../core/score-program.js';
import { sha256 } from '../sha256.js';
import { type FunctionNames, modelEngine } from './model-engine.js';
import type { ModelProgram } from './specimen.js';

/** Grades model programs. */
export interface ModelExaminer {
  grade(program: ModelProgram, seed: number): Promise<SubmissionResult>;
  score(program: ModelProgram, seed: number): Promise<ProgramScore>;
}

/** An examiner for the programs of one exercise. */
export function modelExaminer(exercise: Exercise, names: FunctionNames): ModelExaminer {
  const planFor = lastCall((seed) => questionPlan(exercise, seed));
  const settingOf = (program: ModelProgram, seed: number) => ({
    exercise,
    engine: modelEngine(program, names),
    seed,
    plan: planFor(seed),
  });
  const functions = exercise.functions.map(({ name }) => name);
  return {
    async grade(program, seed) {
      const report = await gradeSubmission(nobody, {
        ...settingOf(program, seed),
        lookAtSource: () => null,
        lang: 'en',
        page: '',
        fingerprint: async (text) => sha256(text),
      });
      return report.result;
    },
    score: (program, seed) =>
      scoreProgram(settingOf(program, seed), { cells: [], functions, standIn: null }, null),
  };
}

/** A program in TypeScript has no file. */
const nobody = {
  id: 'model',
  file: null,
  language: null,
  student: null,
  files: [],
  handIn: null,
  cells: [],
  problem: null,
  remarks: [],
} as const;
