// No session learns anything of another one.

import { expect } from 'vitest';
import type { Engine } from '#grader/core/model/engine.js';
import { run, step } from '#reference/gradient-descent/calls.js';
import { type LawKit, outcomes, programFrom, value } from './law-kit.js';

export function pristineLaws({ law, engine, newEngine, programs }: LawKit): void {
  law('pristine', 'every session begins with untouched state', async () => {
    for (let time = 0; time < 3; time++) {
      const counts = await outcomes(await engine(), programs.keepsState, step(1, 1), step(1, 1));
      expect(counts).toEqual([value(1), value(2)]);
    }
  });

  law('pristine-files', 'no file is left behind', async () => {
    const first = await outcomes(await engine(), programs.leavesFile, step(1, 1));
    expect(first).not.toEqual([value(1)]);
    expect(await outcomes(await engine(), programs.leavesFile, step(1, 1))).toEqual(first);
  });

  law('random', 'random numbers are the same in each session and engine', () =>
    sameEverywhere(programs.random),
  );

  law('clock', 'the clock is the same in each session and engine', () =>
    sameEverywhere(programs.clock),
  );

  law('hashes', 'hashes are the same in each session and engine', () =>
    sameEverywhere(programs.hashes),
  );

  law('same-answers', 'a program gives the same answers twice and in a second engine', async () => {
    for (const source of samples()) {
      const first = await trip(await engine(), source);
      expect(await trip(await engine(), source)).toEqual(first);
      expect(await trip(await newEngine(), source)).toEqual(first);
    }
  });

  law('same-ticks', 'a program takes the same ticks twice and in a second engine', async () => {
    for (const source of samples()) {
      const first = await ticksOf(await engine(), source);
      expect(await ticksOf(await engine(), source)).toBe(first);
      expect(await ticksOf(await newEngine(), source)).toBe(first);
    }
  });

  for (const { what, source } of programs.hostile) {
    law('after-hostile', `a session after one that changed ${what} is like any other`, async () => {
      const used = await engine();
      const fresh = await newEngine();
      await trip(used, source);
      for (const next of [programs.right, programs.raises.source, programs.printsTheta]) {
        expect(await trip(used, next)).toEqual(await trip(fresh, next));
      }
      expect(await trip(used, source)).toEqual(await trip(fresh, source));
    });
  }

  function samples(): readonly string[] {
    return [
      programs.right,
      programs.raises.source,
      programs.recursion.source,
      programs.hangsOn2.source,
      programs.hangsOn2Swallowing,
      programs.hangsAtTop,
      programs.hungryOn2,
      programs.floodsOn2,
      programs.crashesAtTop.source,
      programs.printsMuch,
    ];
  }

  async function sameEverywhere(source: string): Promise<void> {
    const first = await outcomes(await engine(), source, step(1, 1), step(2, 1));
    expect(first.map(({ kind }) => kind)).toEqual(['value', 'value']);
    expect(await outcomes(await engine(), source, step(1, 1), step(2, 1))).toEqual(first);
    expect(await outcomes(await newEngine(), source, step(1, 1), step(2, 1))).toEqual(first);
  }
}

/** All that can be seen of a session, but for its ticks. */
async function trip(engine: Engine, source: string) {
  const { session, answers } = await visit(engine, source);
  return [session.loaded, answers, session.loadOutput, session.keptOutput];
}

async function ticksOf(engine: Engine, source: string): Promise<number> {
  return (await visit(engine, source)).session.ticks;
}

async function visit(engine: Engine, source: string) {
  const session = await engine.open(programFrom(source), 'whole');
  const questions = [step(1, 0.2), step(3, 0.2), run(1, 0.2, 20), step(2, 0.2), step(5, 0.2)];
  const answers =
    'kind' in session.loaded ? null : await session.ask(questions, { keep: step(3, 0.2) });
  return { session, answers };
}
