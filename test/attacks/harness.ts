// Grades attacks with the real engine, and looks for what they may have left behind.

import { readdirSync } from 'node:fs';
import os from 'node:os';
import { questionPlan } from '#grader/core/checks/plan.js';
import { gradeSubmission } from '#grader/core/grade.js';
import type { Report } from '#grader/core/model/report.js';
import type { Submission } from '#grader/core/model/submission.js';
import { createPages } from '#grader/exporters/create-pages.js';
import { terminalReport } from '#grader/exporters/terminal-report.js';
import { packageRoot } from '#grader/package-root.js';
import type { SealedEngine } from '#grader/sandbox/sealed-python/sealed-engine.js';
import { sha256 } from '#grader/sha256.js';
import { lookAtSource } from '#grader/source/look-at-source.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';
import { pythonFile } from '../corpus-tests/grade-programs.js';
import { sealedEngine } from '../support/sealed-engine.js';

/** The exercise with little time, so that a hundred endless programs end soon. */
const exercise = {
  ...gradientDescent,
  limits: {
    ...gradientDescent.limits,
    loadTicks: gradientDescent.limits.loadTicks / 8,
    callTicks: gradientDescent.limits.callTicks / 32,
    stepTicks: gradientDescent.limits.stepTicks / 32,
    submissionTicks: gradientDescent.limits.submissionTicks / 32,
  },
};
const seed = 1;
const plan = questionPlan(exercise, seed);
const pages = createPages();

/** An engine that has never been used. */
export function newEngine(): SealedEngine {
  return sealedEngine(exercise.limits);
}

/** The whole report of one source text. */
export function gradeWith(engine: SealedEngine, id: string, source: string): Promise<Report> {
  return gradeFully(engine, pythonFile(id, source));
}

/** The whole report of one submission. */
export function gradeFully(engine: SealedEngine, submission: Submission): Promise<Report> {
  return gradeSubmission(submission, {
    exercise,
    engine,
    seed,
    plan,
    lookAtSource,
    lang: 'en',
    page: 'students/one.html',
    fingerprint: async (text) => sha256(text),
  });
}

const options = { lang: 'en', afterDeadline: true } as const;

/** What people read of a report. */
export function shown(report: Report): { readonly page: string; readonly terminal: string } {
  return {
    page: pages.studentPage(report, exercise, {
      graderVersion: '0',
      seed,
      limits: [],
      options,
      solution: null,
    }),
    terminal: terminalReport(report, exercise, { color: false, width: 80, hint: 3, options }),
  };
}

/** Everything of this process and its folders that a program could have changed, as text. */
export function surroundings(): string {
  const shared = [Object, Array, Function, String, Number, Promise, Map, Set, RegExp, JSON, Math];
  const prototypes = shared.flatMap((each) => ('prototype' in each ? [each.prototype] : []));
  return JSON.stringify({
    objects: [...shared, ...prototypes].map((each) =>
      Reflect.ownKeys(each).map((key) => [
        String(key),
        idOf(Reflect.getOwnPropertyDescriptor(each, key)?.value),
      ]),
    ),
    globals: Reflect.ownKeys(globalThis).map(String),
    environment: process.env,
    exitCode: process.exitCode ?? null,
    folder: process.cwd(),
    arguments: process.argv,
    files: [packageRoot, os.tmpdir()].flatMap((folder) =>
      readdirSync(folder).filter((name) => folder === packageRoot || name.includes('theta-attack')),
    ),
  });
}

const ids = new Map<unknown, number>();

/** A number for each value, the same for the same value. */
function idOf(value: unknown): number {
  const known = ids.get(value) ?? ids.size;
  ids.set(value, known);
  return known;
}
