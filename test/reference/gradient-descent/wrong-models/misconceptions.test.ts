import { describe, expect, it } from 'vitest';
import { outcomeOf } from '#grader/core/diagnosis/ending.js';
import type { Load, Loop, Step } from '#grader/core/diagnosis/wrong-model.js';
import { alike, remarkOnly } from '#reference/gradient-descent/wrong-models/alike.js';
import { misconceptions } from '#reference/gradient-descent/wrong-models/misconceptions.js';
import { rightStep } from '#reference/gradient-descent/wrong-models/right-step.js';
import { Does, type FakeProgram } from '../../../support/fake-engine.js';
import { callingLoop, grade } from '../../../support/fake-students.js';

const { steps, loops, outcomes, clues, otherRule } = misconceptions;

describe('the wrong models', () => {
  it.each(spellings(steps))('of the step are diagnosed as themselves: %s', async (id, load) => {
    const { result } = await grade(() => ({ step: stepOf(load), run: callingLoop }));

    expect(result.functions.single_step_gradient_descent?.score).toBeLessThan(50);
    expect(result.functions.gradient_descent?.score).toBe(50);
    expect(likeness(id)).toContain(result.diagnoses[0]?.id);
    expect(result.diagnoses).toHaveLength(1);
  });

  it.each(spellings(loops))('of the loop are diagnosed as themselves: %s', async (id, load) => {
    const { result } = await grade(() => ({ step: rightStep, run: runOf(load) }));

    expect(result.functions.single_step_gradient_descent?.score).toBe(50);
    expect(result.functions.gradient_descent?.score).toBeLessThan(50);
    expect(likeness(id)).toContain(result.diagnoses[0]?.id);
  });

  it('say what the student believes in one line each', () => {
    for (const { id, belief } of [...steps, ...loops, ...outcomes]) {
      expect(belief, id).toMatch(/^\S.{10,90}\S$/);
    }
  });

  it('name no misconception that costs nothing', () => {
    const ids = [...steps, ...loops, ...outcomes].map(({ id }) => id);
    expect(ids.filter((id) => remarkOnly.includes(id))).toEqual([]);
  });

  it('have no clue for a misconception that is not there', () => {
    const ids = [otherRule, ...[...steps, ...loops, ...outcomes].map(({ id }) => id)];
    expect(Object.keys(clues).filter((id) => !ids.includes(id))).toEqual([]);
  });
});

/** Every spelling of every model. */
function spellings<F>(
  models: readonly {
    readonly id: string;
    readonly behaviour: { readonly examples: readonly Load<F>[] };
  }[],
): readonly [string, Load<F>, number][] {
  return models.flatMap(({ id, behaviour }) =>
    behaviour.examples.map((load, index): [string, Load<F>, number] => [id, load, index]),
  );
}

/** The id, and those that numbers cannot tell from it. */
function likeness(id: string): readonly string[] {
  const groups = [...alike, ...alikeOverRightStep].filter((group) => group.includes(id));
  return [id, ...groups.flat()];
}

/**
 * Not alike in general, but where every step shrinks theta by the same factor: what stops before
 * theta grows and what keeps the best theta then end at the same place.
 */
const alikeOverRightStep: readonly (readonly string[])[] = [
  ['returns-best-seen', 'stops-on-overshoot', 'refuses-large-rate'],
];

function stepOf(load: Load<Step>): NonNullable<FakeProgram['step']> {
  const step = load();
  return (theta, rate) => given(() => step(theta, rate));
}

function runOf(load: Load<Loop>): NonNullable<FakeProgram['run']> {
  const loop = load();
  return (theta, rate, count, step) =>
    given(() => loop((from, by) => Number(step(from, by)), theta, rate, count));
}

function given(call: () => number): number {
  const outcome = outcomeOf(call);
  if (outcome.kind === 'value') {
    return outcome.value;
  }
  throw new Does(outcome);
}
