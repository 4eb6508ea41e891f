import { describe, expect, it } from 'vitest';
import { benchSubmission } from '#bench/bench-submission.js';
import { questionPlan } from '#grader/core/checks/plan.js';
import { gradeSubmission } from '#grader/core/grade.js';
import type { Engine } from '#grader/core/model/engine.js';
import { createPages } from '#grader/exporters/create-pages.js';
import { sha256 } from '#grader/sha256.js';
import { lookAtSource } from '#grader/source/look-at-source.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';
import { sealedEngineWith } from '../support/sealed-engine.js';

/** The first of the benchmark's class: right and wrong ones, some of them printing. */
const submissions = 20;

describe('what a submission costs, whatever the clock says', () => {
  it('stays as it is written down', async () => {
    const sealed = sealedEngineWith({ limits: gradientDescent.limits });
    const counts = { interpreters: 0, trips: 0, calls: 0, ticks: 0, pageBytes: 0 };
    const counting: Engine = {
      name: sealed.name,
      version: sealed.version,
      isolation: sealed.isolation,
      async open(program, mode) {
        counts.interpreters++;
        const session = await sealed.open(program, mode);
        let before = 0;
        const spend = () => {
          counts.ticks += session.ticks - before;
          before = session.ticks;
        };
        spend();
        return {
          loaded: session.loaded,
          loadOutput: session.loadOutput,
          get keptOutput() {
            return session.keptOutput;
          },
          get ticks() {
            return session.ticks;
          },
          async ask(questions, options) {
            counts.trips++;
            counts.calls += questions.length;
            const answers = await session.ask(questions, options);
            spend();
            return answers;
          },
        };
      },
    };
    const plan = questionPlan(gradientDescent, 1);
    const pages = createPages();
    const options = { lang: 'en', afterDeadline: false } as const;
    for (let n = 0; n < submissions; n++) {
      const report = await gradeSubmission(benchSubmission(n), {
        exercise: gradientDescent,
        engine: counting,
        seed: 1,
        plan,
        lookAtSource,
        lang: 'en',
        page: `students/${n}.html`,
        fingerprint: async (text) => sha256(text),
      });
      const context = { graderVersion: '0', limits: [], options, seed: 1, solution: null };
      const page = pages.studentPage(report, gradientDescent, context);
      counts.pageBytes += Buffer.byteLength(page);
    }

    const each = Object.fromEntries(
      Object.entries(counts).map(([name, count]) => [name, count / submissions]),
    );
    await expect(`${JSON.stringify(each, null, 2)}\n`).toMatchFileSnapshot('counts.json');
  });
});
