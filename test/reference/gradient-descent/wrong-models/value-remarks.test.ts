import { describe, expect, it } from 'vitest';
import type { Run, Step } from '../../../support/fake-engine.js';
import {
  callingLoop,
  grade,
  inlinedLoop,
  points,
  rightStep,
} from '../../../support/fake-students.js';

const square = (theta: number) => theta * theta;
const f = Math.fround;

describe('a step that measures the slope', () => {
  it('to both sides is right, with a remark', async () => {
    const step: Step = (theta, rate) =>
      theta - (rate * (square(theta + 1e-5) - square(theta - 1e-5))) / 2e-5;

    expect(await said(step, callingLoop)).toEqual({
      points: [50, 50],
      diagnoses: [],
      remarks: ['numeric-slope'],
    });
  });

  it.each([1e-8, 1e-6, -1e-5])('to one side with h = %d is nearly there', async (h) => {
    const { diagnoses, remarks } = await said(forward(h), callingLoop);

    expect(diagnoses).toEqual([]);
    expect(remarks).toContain('nearly-there-forward-difference');
  });

  it.each([1e-3, 0.1, -0.5])('to one side with h = %d is too coarse', async (h) => {
    const { diagnoses, remarks } = await said(forward(h), callingLoop);

    expect(diagnoses).toEqual(['finite-difference-coarse']);
    expect(remarks).toEqual([]);
  });
});

describe('a loop', () => {
  it('that stops where the checks no longer look is right, with a remark', async () => {
    const run: Run = (theta, rate, steps) => {
      let current = theta;
      for (let index = 0; index < steps && Math.abs(current) > 1e-15; index += 1) {
        current = Number(rightStep(current, rate));
      }
      return current;
    };

    expect((await said(rightStep, run)).remarks).toEqual(['fine-early-stop']);
  });

  it('that stops at a fixed point needs no remark', async () => {
    const run: Run = (theta, rate, steps, step) => {
      let current = theta;
      for (let index = 0; index < steps; index += 1) {
        const next = Number(step(current, rate));
        if (next === current) {
          return current;
        }
        current = next;
      }
      return current;
    };

    expect((await said(rightStep, run)).remarks).toEqual([]);
  });

  it('that is right beside a wrong step repeats the formula', async () => {
    const wrong: Step = (theta, rate) => theta - rate * theta;

    expect((await said(wrong, inlinedLoop(rightStep))).remarks).toEqual(['formula-repeated']);
    expect((await said(wrong, inlinedLoop(wrong))).remarks).toEqual(['formula-repeated']);
    expect((await said(wrong, callingLoop)).remarks).toEqual([]);
  });
});

describe('single precision', () => {
  it('is remarked upon', async () => {
    const step: Step = (theta, rate) => f(f(theta) - f(f(rate) * f(2 * theta)));

    expect(await said(step, callingLoop)).toEqual({
      points: [50, 50],
      diagnoses: [],
      remarks: ['single-precision'],
    });
  });
});

function forward(h: number): Step {
  return (theta, rate) => theta - (rate * (square(theta + h) - square(theta))) / h;
}

async function said(step: Step, run: Run) {
  const report = await grade({ step, run });
  return {
    points: points(report),
    diagnoses: report.result.diagnoses.map(({ id }) => id),
    remarks: report.result.remarks.map(({ id }) => id),
  };
}
