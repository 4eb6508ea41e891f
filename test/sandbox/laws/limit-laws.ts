// Every limit has an outcome of its own, and what was answered before counts.

import { expect } from 'vitest';
import { step } from '#reference/gradient-descent/calls.js';
import { ask, type LawKit, open, outcome, outcomes, programFrom, value } from './law-kit.js';

const oneTwoThree = [step(1, 0), step(2, 0), step(3, 0)];

export function limitLaws({ law, engine, limits, programs }: LawKit): void {
  law('call-limit', 'an endless call is timed out', async () => {
    const given = await outcomes(await engine(), programs.hangsOn2.source, step(2, 0));
    expect(given).toMatchObject([{ kind: 'timed-out' }]);
  });

  law('call-limit-line', 'an endless call is timed out at a line of its loop', async () => {
    const { source, lines } = programs.hangsOn2;
    const hung = await outcome(await engine(), source, step(2, 0));
    expect(hung).toMatchObject({ line: expect.toSatisfy((line) => lines.includes(line)) });
  });

  law('swallowed-exceptions', 'a loop that swallows every exception is timed out', async () => {
    const hung = await outcome(await engine(), programs.hangsOn2Swallowing, step(2, 0));
    expect(hung).toMatchObject({ kind: 'timed-out' });
  });

  law('call-limit', 'each call is counted by itself', async () => {
    const cost = await ticksOfCounting();
    const session = await open(await engine({ callTicks: 3 * cost }), programs.countsToTheta);
    const { trap } = await session.ask(Array.from({ length: 8 }, () => step(counted, 0)));
    expect(trap).toBeNull();
    expect(session.ticks).toBeGreaterThan(3 * cost);
  });

  law('submission-limit', 'all calls together are counted, too', async () => {
    const cost = await ticksOfCounting();
    const tight = await engine({ submissionTicks: 6 * cost });
    const questions = Array.from({ length: 40 }, () => step(counted, 0));
    const { outcomes: given, trap } = await ask(tight, programs.countsToTheta, ...questions);
    expect(trap).toMatchObject({ kind: 'timed-out' });
    expect(given.length).toBeGreaterThan(0);
    expect(given.length).toBeLessThan(20);
  });

  law('load-limit', 'an endless loop at top level is timed out', async () => {
    const { loaded } = await (await engine()).open(programFrom(programs.hangsAtTop), 'whole');
    expect(loaded).toMatchObject({ kind: 'timed-out' });
  });

  law('memory-limit', 'a hungry call is out of memory', async () => {
    expect(await outcome(await engine(), programs.hungryOn2, step(2, 0))).toMatchObject({
      kind: 'out-of-memory',
    });
  });

  law('output-limit', 'a flood of output is stopped', async () => {
    const flood = await outcome(await engine(), programs.floodsOn2, step(2, 0));
    expect(flood).toMatchObject({ kind: 'too-much-output' });
  });

  law('load-output-limit', 'a flood of output at top level is stopped', async () => {
    // Its time is generous, so that only the output can be what ends it.
    const patient = await engine({ loadTicks: 50 * limits.loadTicks });
    const { loaded } = await patient.open(programFrom(programs.floodsAtTop), 'whole');
    expect(loaded).toMatchObject({ kind: 'too-much-output' });
  });

  law('answers-survive', 'answers given before a call was stopped are kept', async () => {
    for (const source of [programs.hangsOn2.source, programs.floodsOn2]) {
      const { outcomes: given, trap } = await ask(await engine(), source, ...oneTwoThree);
      expect(given).toEqual([value(1)]);
      expect(trap?.kind).toMatch(/^(timed-out|too-much-output)$/);
    }
  });

  law('answers-survive', 'a question that was stopped shows no output', async () => {
    const session = await open(await engine(), programs.floodsOn2);
    await session.ask([step(2, 0)], { keep: step(2, 0) });
    expect(session.keptOutput).toBeNull();
  });

  law('trapped-session', 'a session ends with the call that was stopped', async () => {
    const session = await open(await engine(), programs.hangsOn2.source);
    await session.ask(oneTwoThree);
    await expect(session.ask([step(1, 0)])).rejects.toThrow();
  });

  law('one-session', 'a session ends when the next one begins', async () => {
    const first = await open(await engine(), programs.right);
    await open(await engine(), programs.right);
    await expect(first.ask([step(1, 0)])).rejects.toThrow();
  });

  const counted = 100_000;

  /** What one call of the counting program takes here. */
  async function ticksOfCounting(): Promise<number> {
    const session = await open(await engine(), programs.countsToTheta);
    const before = session.ticks;
    await session.ask([step(counted, 0)]);
    return session.ticks - before;
  }
}
