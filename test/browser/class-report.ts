// The sample class, graded by the real command, with one submission more: one that cannot be graded
// here, so that every kind of page is there.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Results, SubmissionResult } from '#grader/core/model/report.js';
import { grader, sampleClass } from '../support/run-grader.js';

export interface ClassReport {
  readonly results: Results;
  /** The page of the class. */
  readonly classPage: string;
  /** The page to project. */
  readonly lecturePage: string;
  /** The page of one student. */
  pageOf(submission: SubmissionResult): string;
  /** One submission by its id. */
  submission(id: string): SubmissionResult;
  /** Removes the folder. */
  remove(): void;
}

const needsTorch = `import torch


def single_step_gradient_descent(theta, learning_rate):
    point = torch.tensor(theta, requires_grad=True)
    (point**2).backward()
    return float(point.detach() - learning_rate * point.grad)


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for step in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
    return theta
`;

/** One page for each way a submission can stand, by the ids of the sample class. */
export const kinds = {
  passed: 'passed-textbook',
  partial: 'partial-wrong-sign',
  failed: 'failed-syntax-error',
  ungraded: 'ungraded-torch',
} as const;

/** Grades the sample class and the submission that needs torch. */
export function gradeSampleClass(): Promise<ClassReport> {
  return gradeClass((folder) => {
    cpSync(sampleClass, folder, { recursive: true });
    writeFileSync(path.join(folder, `${kinds.ungraded}.py`), needsTorch);
  });
}

/** Grades the folder that `fill` fills. */
export async function gradeClass(fill: (folder: string) => void): Promise<ClassReport> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'grader-browser-'));
  const out = path.join(home, 'reports');
  const submissions = path.join(home, 'submissions');
  cpSync(
    path.join(sampleClass, 'passed-textbook.py'),
    path.join(submissions, 'passed-textbook.py'),
  );
  fill(submissions);
  const { err } = await grader(['batch', submissions, '--out', out, '--engine', 'sealed']);
  const results = readResults(path.join(out, 'results.json'), err);
  return {
    results,
    classPage: path.join(out, 'index.html'),
    lecturePage: path.join(out, 'lecture.html'),
    pageOf: (submission) => path.join(out, submission.page),
    submission: (id) => {
      const found = results.submissions.find((each) => each.id === id);
      if (found === undefined) throw new Error(`No submission ${id} in the report.`);
      return found;
    },
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}

function readResults(file: string, err: string): Results {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Results;
  } catch (cause) {
    throw new Error(`The class could not be graded: ${err}`, { cause });
  }
}
