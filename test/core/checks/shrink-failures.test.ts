import { describe, expect, it } from 'vitest';
import { callText } from '#grader/core/checks/call-text.js';
import { interview } from '#grader/core/checks/interview.js';
import { judgeChecks } from '#grader/core/checks/judge.js';
import { questionPlan } from '#grader/core/checks/plan.js';
import { programOf } from '#grader/core/checks/program-of.js';
import { counterexamplesOf, shrinkFailures } from '#grader/core/checks/shrink-failures.js';
import { speechIn } from '#grader/core/texts/speech.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';
import { type FakeProgram, fakeEngine, hang, type Step } from '../../support/fake-engine.js';
import { inlinedLoop, rightStep, submission } from '../../support/fake-students.js';

const seed = 1;
const plan = questionPlan(gradientDescent, seed);

describe('shrinkFailures', () => {
  it('ends in the simplest failing call', async () => {
    const { small } = await shrunk(() => program((theta, rate) => theta + rate * 2 * theta));

    expect(inWords(small).get('contraction-factor')).toMatchObject({
      call: 'single_step_gradient_descent(1.0, 0.1)',
      expected: '0.8',
      actual: '1.2',
    });
  });

  it('walks past inputs that hide the mistake', async () => {
    const { small } = await shrunk(() =>
      program((theta, rate) => Math.abs(theta - 2 * rate * theta)),
    );

    expect(inWords(small).get('contraction-factor')?.call).toBe(
      'single_step_gradient_descent(1.0, 0.6)',
    );
  });

  it('asks a fresh interpreter, and only what is not known yet', async () => {
    const { engine, before } = await shrunk(() => program((theta, rate) => theta - rate * theta));
    const asked = engine.log.asked.slice(before).map(callText);

    expect(engine.log.opened).toHaveLength(2);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.filter((call) => plan.questions.map(callText).includes(call))).toEqual([]);
  });

  it('asks at most 200 questions for each check', async () => {
    const { engine, before, failed } = await shrunk(() => program(() => Number.NaN));

    expect(failed).toBeGreaterThan(0);
    expect(engine.log.asked.length - before).toBeLessThanOrEqual(200 * failed);
  });

  it('never shrinks a call that hung', async () => {
    const { engine, small } = await shrunk(() => program(() => hang(7)));
    const shown = inWords(small).get('contraction-factor');

    expect(engine.log.opened).toHaveLength(3);
    expect(shown?.actual).toBe('still running at its limit (line 7)');
    expect(shown?.path).toMatch(/^\d+$/);
  });

  it('keeps to calls that were answered where smaller cases hang', async () => {
    let session = 0;
    const { small } = await shrunk(() => {
      session += 1;
      const isFirst = session === 1;
      return program((theta, rate) => (isFirst ? theta + 2 * rate * theta : hang()));
    });

    const shown = inWords(small).get('contraction-factor');
    expect(plan.questions.map(callText)).toContain(shown?.call);
    expect(shown?.actual).toMatch(/^-?\d/);
  });

  it('shows a call that failed even where a fresh interpreter finds nothing wrong', async () => {
    let session = 0;
    const { small } = await shrunk(() => {
      session += 1;
      const isFirst = session === 1;
      return program((theta, rate) => Number(rightStep(theta, rate)) + (isFirst ? 1 : 0));
    });

    const shown = inWords(small).get('contraction-factor');
    expect(plan.questions.map(callText)).toContain(shown?.call);
    expect(Number(shown?.actual) - Number(shown?.expected)).toBeCloseTo(1);
  });
});

function program(step: Step): FakeProgram {
  return { step, run: inlinedLoop(rightStep) };
}

async function shrunk(make: () => FakeProgram) {
  const engine = fakeEngine(make);
  const handedIn = submission();
  const asked = programOf(gradientDescent, handedIn);
  const { limits, example } = gradientDescent;
  const heard = await interview(engine, asked, plan, limits, example);
  const evidence = { ...heard, cells: [], language: null };
  const judged = judgeChecks(gradientDescent, seed, evidence);
  const before = engine.log.asked.length;
  const room = { engine, program: asked, mode: heard.mode };
  const small = await shrinkFailures(gradientDescent, seed, room, evidence, judged);
  return { engine, before, small, failed: judged.filter((each) => each.failure !== null).length };
}

function inWords(small: Parameters<typeof counterexamplesOf>[0]) {
  return counterexamplesOf(small, speechIn(gradientDescent, 'en'));
}
