// Python submissions for tests: those of test/corpus, graded by the real engine.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { questionPlan } from '#grader/core/checks/plan.js';
import { gradeSubmission } from '#grader/core/grade.js';
import type { Report } from '#grader/core/model/report.js';
import type { LookAtSource } from '#grader/core/model/source-look.js';
import { packageRoot } from '#grader/package-root.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';
import { submission } from './fake-students.js';
import { sealedEngine } from './sealed-engine.js';

const engine = sealedEngine(gradientDescent.limits);

/** Where nobody looks at the source, numbers and error texts decide alone. */
export const withoutLook: LookAtSource = () => null;

/** Grades a Python source. */
export function gradePython(source: string, lookAtSource: LookAtSource, seed = 1): Promise<Report> {
  return gradeSubmission(submission({ cells: [{ number: null, source }] }), {
    exercise: gradientDescent,
    engine,
    seed,
    plan: questionPlan(gradientDescent, seed),
    lookAtSource,
    lang: 'en',
    fingerprint: async (text) => createHash('sha256').update(text).digest('hex'),
    page: 'students/ada.html',
  });
}

/** A line of a corpus' index: a file, and in `wrong` the mistake that it makes. */
export interface CorpusFile {
  readonly file: string;
  /** Empty in `right`. */
  readonly id: string;
  readonly source: string;
}

/** All programs of one half of the corpus. */
export function corpus(half: 'right' | 'wrong'): readonly CorpusFile[] {
  const folder = path.join(packageRoot, 'test', 'corpus', half);
  const index = JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8')) as {
    file: string;
    id?: string;
  }[];
  return index.map(({ file, id = '' }) => ({
    file,
    id,
    source: readFileSync(path.join(folder, file), 'utf8'),
  }));
}

/** Ids of the diagnoses, in their order, as `step` and `loop`. */
export function diagnosesOf({ result }: Report): {
  readonly step: string[];
  readonly loop: string[];
} {
  const of = (name: string) =>
    result.diagnoses.filter((each) => each.function === name).map(({ id }) => id);
  return { step: of('single_step_gradient_descent'), loop: of('gradient_descent') };
}
