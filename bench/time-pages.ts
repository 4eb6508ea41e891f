// What rendering costs: a student's page, and the page of a class of a thousand.

import { questionPlan } from '../grader/core/checks/plan.js';
import { gradeSubmission } from '../grader/core/grade.js';
import type { Engine } from '../grader/core/model/engine.js';
import type { Report } from '../grader/core/model/report.js';
import { createPages } from '../grader/exporters/create-pages.js';
import { lookAtSource } from '../grader/source/look-at-source.js';
import { gradientDescent } from '../reference/gradient-descent/exercise.js';
import { benchSubmission } from './bench-submission.js';

const programs = 40;
const rendered = 200;
const classSize = 1000;

/** Milliseconds a page. */
export interface PageTimes {
  readonly student: number;
  readonly classroom: number;
}

/** Renders what `engine` answers to right and wrong programs. */
export async function timePages(engine: Engine): Promise<PageTimes> {
  const plan = questionPlan(gradientDescent, 1);
  const reports: Report[] = [];
  for (let n = 0; n < programs; n++) {
    reports.push(
      await gradeSubmission(benchSubmission(n), {
        exercise: gradientDescent,
        engine,
        seed: 1,
        plan,
        lookAtSource,
        lang: 'en',
        page: `students/${n}.html`,
        fingerprint: async () => '',
      }),
    );
  }
  const pages = createPages();
  const options = { lang: 'en', afterDeadline: false } as const;
  const context = { graderVersion: '0', limits: [], options };
  const nth = (n: number) => reports[n % reports.length] as Report; // reports is not empty
  const studentPage = (n: number) =>
    pages.studentPage(nth(n), gradientDescent, { ...context, seed: 1, solution: null });
  const results = {
    schemaVersion: 1,
    complete: true,
    exercise: { id: gradientDescent.id, version: gradientDescent.version },
    seed: 1,
    maxScore: 100,
    submissions: Array.from({ length: classSize }, (_, n) => ({ ...nth(n).result, id: `s${n}` })),
  } as const;
  return {
    student: time(rendered, studentPage),
    classroom: time(3, () =>
      pages.classPage(results, gradientDescent, {
        ...context,
        engines: [],
        missing: [],
        groups: [],
      }),
    ),
  };
}

/** Milliseconds of one call, once V8 has seen a few. */
function time(times: number, render: (n: number) => string): number {
  for (let n = 0; n < Math.min(times, 40); n++) render(n);
  const start = performance.now();
  for (let n = 0; n < times; n++) render(n);
  return (performance.now() - start) / times;
}
