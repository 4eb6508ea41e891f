import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAnswerer } from '#grader/batch/answer-job.js';
import { AnswerKeeper } from '#grader/batch/answer-keeper.js';
import type { GradeReply } from '#grader/batch/grading-pool.js';
import { Journal, journalName } from '#grader/batch/journal.js';
import { exampleCheck } from '#grader/core/checks/example-check.js';
import type { Engine } from '#grader/core/model/engine.js';
import type { Exercise } from '#grader/core/model/exercise.js';
import { float, type Question } from '#grader/core/model/question.js';
import type { SubmissionResult } from '#grader/core/model/report.js';
import { limitsOfRun } from '#grader/exercises.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';
import { submission } from '../support/fake-students.js';
import { temporaryFolder } from '../support/run-grader.js';
import { right, sealedEngineWith } from '../support/sealed-engine.js';

const limits = limitsOfRun('gradient-descent', {});
const wrongSign = right.replace('theta - learning_rate', 'theta + learning_rate');
const sources = [right, wrongSign, wrongSign.replace('2 * theta', 'theta')];
const students = sources.map((source, n) =>
  submission({ id: `s${n}`, file: `s${n}.py`, cells: [{ number: null, source }] }),
);

/** An engine that keeps what it is really asked. */
function listening() {
  const below = sealedEngineWith({ limits });
  const { name, version, isolation } = below;
  const heard: Question[] = [];
  let loads = 0;
  const engine: Engine = {
    name,
    version,
    isolation,
    async open(program, mode) {
      loads++;
      const session = await below.open(program, mode);
      const ask = session.ask.bind(session);
      session.ask = (questions, ...rest) => {
        heard.push(...questions);
        return ask(questions, ...rest);
      };
      return session;
    },
  };
  return { engine, heard, loads: () => loads };
}

/** Grades the class into a folder, as a batch does with one worker. */
async function gradeInto(out: string, exercise: Exercise) {
  const { engine, heard, loads } = listening();
  const journal = Journal.open(out, false);
  try {
    const report = { lang: 'en', afterDeadline: false, pageUrl: '' } as const;
    const choice = { kind: 'sealed', sandbox: 'bubblewrap' } as const;
    const run = { exerciseId: exercise.id, seed: 1, limits, engine: choice, report };
    const shared = { run, pagesFolder: null, books: journal.books, names: [] };
    const engines = { of: async () => engine, withLibraries: async () => null };
    const answer = createAnswerer(shared, exercise, engines);
    const keeper = new AnswerKeeper(journal, limits, true);
    const results: SubmissionResult[] = [];
    for (const each of students) {
      const wants = { page: 'none', text: null } as const;
      const page = `students/${each.id}.html`;
      const job = {
        kind: 'grade',
        submission: each,
        page,
        wants,
        names: [],
        keepsAnswers: true,
      } as const;
      const reply = await keeper.grade(
        each,
        async (known) => (await answer({ ...job, known })) as GradeReply,
      );
      results.push(reply.result);
    }
    return { results, heard, loads: loads() };
  } finally {
    journal.close();
  }
}

/** The exercise with some checks changed. */
function withChecks(change: (check: Exercise['checks'][number]) => Exercise['checks'][number]) {
  return { ...gradientDescent, version: 'next', checks: gradientDescent.checks.map(change) };
}

const doubled = withChecks((check) => ({ ...check, points: 2 * check.points }));
const halved: Question = {
  function: 'single_step_gradient_descent',
  args: [float(7.125), float(0.35)],
};
const added: Exercise = {
  ...gradientDescent,
  version: 'next',
  checks: [
    ...gradientDescent.checks,
    exampleCheck({
      id: 'one-more-call',
      function: 'single_step_gradient_descent',
      points: 0,
      sentence: { en: 'One more call is right.', fr: 'Un appel de plus est juste.' },
      domain: 'one call',
      why: 'It is new.',
      cases: [
        {
          questions: [halved],
          judge: (number) =>
            Math.abs(number(halved) - 7.125 * 0.3) < 1e-9
              ? null
              : { question: halved, expected: 2.1375 },
        },
      ],
    }),
  ],
};

describe('grading a class once more', () => {
  it('runs nobody when only points change, and gives what a fresh run gives', async () => {
    const out = temporaryFolder();
    const first = await gradeInto(out, gradientDescent);
    const journal = readFileSync(path.join(out, journalName));
    const again = await gradeInto(out, doubled);

    expect(first.heard.length).toBeGreaterThan(100);
    expect([again.heard, again.loads]).toEqual([[], 0]);
    expect(readFileSync(path.join(out, journalName)).equals(journal)).toBe(true);
    expect(again.results).toEqual((await gradeInto(temporaryFolder(), doubled)).results);
    expect(again.results[0]?.score).toBe(200);
  });

  it('asks what a new check asks, and nothing else of whom it fails not', async () => {
    const out = temporaryFolder();
    await gradeInto(out, gradientDescent);
    const again = await gradeInto(out, added);
    const fresh = await gradeInto(temporaryFolder(), added);

    expect(again.heard.length).toBeGreaterThan(0);
    expect(again.heard.length).toBeLessThan(fresh.heard.length / 10);
    expect(again.heard.filter(({ args }) => args[0]?.kind === 'float')).toContainEqual(halved);
    expect(again.results).toEqual(fresh.results);
    const checks = again.results.map(({ checks }) =>
      checks.find(({ id }) => id === 'one-more-call'),
    );
    expect(checks.map((check) => check?.status)).toEqual(['passed', 'failed', 'failed']);
  });
});
