import { describe, expect, it } from 'vitest';
import { hang, raise } from '#grader/core/diagnosis/ending.js';
import type { Loop } from '#grader/core/diagnosis/wrong-model.js';
import type { Question } from '#grader/core/model/question.js';
import { modelEngine } from '#grader/verify/model-engine.js';
import type { ModelProgram } from '#grader/verify/specimen.js';
import { loopName, run, step, stepName } from '#reference/gradient-descent/calls.js';

const once: Loop = (single, theta, rate) => single(theta, rate);
const halving: ModelProgram = { step: () => (theta) => theta / 2, loop: () => once };

describe('the engine of model programs', () => {
  it('answers questions, chained ones too', async () => {
    const { outcomes } = await ask(halving, [
      step(8, 0.2),
      step(step(8, 0.2), 0.2),
      run(6, 0.2, 1),
    ]);

    expect(outcomes).toEqual([4, 2, 3].map((value) => ({ kind: 'value', value })));
  });

  it('puts the stand-in where the loop looks up the step, not where the step is called', async () => {
    const standIn = { function: stepName, factor: 1.5 };

    const { outcomes } = await ask(halving, [step(8, 0.2), run(10, 0.2, 1)], standIn);

    expect(outcomes).toEqual([
      { kind: 'value', value: 4 },
      { kind: 'value', value: 7 },
    ]);
  });

  it('loads memory anew for every session', async () => {
    const counting = {
      step: () => {
        let calls = 0;
        return () => ++calls;
      },
      loop: null,
    };

    const asked = [step(8, 0.2), step(8, 0.4)];

    expect((await ask(counting, asked)).outcomes).toEqual((await ask(counting, asked)).outcomes);
  });

  it('ends a session at a call that never comes back', async () => {
    const { outcomes, trap } = await ask({ ...halving, loop: () => () => hang() }, [
      step(8, 0.2),
      run(8, 0.2, 1),
      run(8, 0.2, 2),
    ]);

    expect(outcomes).toHaveLength(1);
    expect(trap).toMatchObject({ kind: 'timed-out' });
  });

  it('misses a function that is not there, and so does a loop that calls it', async () => {
    const program = { step: null, loop: () => once };
    const session = await modelEngine(program, names).open(plain, 'whole');

    expect(session.loaded).toMatchObject({
      functions: { [stepName]: { kind: 'missing' }, [loopName]: { kind: 'callable' } },
    });
    expect((await session.ask([run(8, 0.2, 1)])).outcomes).toMatchObject([
      { kind: 'raised', exception: 'NameError' },
    ]);
  });

  it('passes exceptions on', async () => {
    const { outcomes } = await ask({ ...halving, step: () => () => raise('TypeError') }, [
      run(8, 0.2, 1),
    ]);

    expect(outcomes).toMatchObject([{ kind: 'raised', exception: 'TypeError' }]);
  });
});

const names = { step: stepName, loop: loopName };
const plain = { cells: [], functions: [stepName, loopName], standIn: null };

async function ask(
  program: ModelProgram,
  questions: readonly Question[],
  standIn: { readonly function: string; readonly factor: number } | null = null,
) {
  const session = await modelEngine(program, names).open({ ...plain, standIn }, 'whole');
  return session.ask(questions);
}
