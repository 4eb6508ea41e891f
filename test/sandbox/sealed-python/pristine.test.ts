// Soundness of putting the interpreter back: what a session leaves is the same as in an instance
// that never ran anything else, to the last byte of memory.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SealedEngine } from '#grader/sandbox/sealed-python/sealed-engine.js';
import { attacks } from '../../attacks/programs/attacks.js';
import {
  combinedMistakes,
  rightProgram,
  singleMistake,
} from '../../corpus-tests/generated-program.js';
import { program, run, sealedEngine, step } from '../../support/sealed-engine.js';

const limits = { loadTicks: 3000, callTicks: 1000, submissionTicks: 10_000 };
const wanted = 500;
const seed = 1;

describe('a session', () => {
  it(`leaves the same memory whatever ran before: ${wanted} submissions, seed ${seed}`, async () => {
    const used = sealedEngine(limits);
    const sources = mixed();
    expect(sources.length).toBe(wanted);
    for (const [index, source] of sources.entries()) {
      const fresh = sealedEngine(limits);
      const [after, alone] = [await trip(used, source), await trip(fresh, source)];
      expect(after, `${index}: ${source}`).toBe(alone);
      expect(sameState(used, fresh), `${index}: ${source}`).toBe(true);
    }
  });

  it('leaves other memory when it is another program', async () => {
    const [one, other] = [sealedEngine(limits), sealedEngine(limits)];
    await trip(one, 'x = 1\n');
    await trip(other, 'x = 2\n');
    expect(sameState(one, other)).toBe(false);
  });
});

/** Hostile and honest ones in turn, in an order that fast-check draws. */
function mixed(): readonly string[] {
  const corpus = path.join(import.meta.dirname, '..', '..', 'corpus');
  const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.py'))
    .sort()
    .map((name) => readFileSync(path.join(corpus, name), 'utf8'));
  const generated = [rightProgram, singleMistake, combinedMistakes].flatMap((programs) =>
    fc.sample(programs, { seed, numRuns: 100 }).map(({ source }) => source),
  );
  const all = shuffled(attacks.map(({ source }) => source));
  const hostile = [...all, ...all].slice(0, wanted / 2);
  const honest = shuffled([...files, ...generated]).slice(0, wanted - hostile.length);
  return honest.flatMap((each, index) => [...hostile.slice(index, index + 1), each]);
}

function shuffled(sources: readonly string[]): readonly string[] {
  const all = fc.shuffledSubarray([...sources], {
    minLength: sources.length,
    maxLength: sources.length,
  });
  return fc.sample(all, { seed, numRuns: 1 })[0] ?? [];
}

/** Everything that a submission gave, as text. */
async function trip(engine: SealedEngine, source: string): Promise<string> {
  const session = await engine.open(program(source), 'whole');
  const questions = [step(3, 0.2), step(-1, 0.6), run(1, 0.2, 20)];
  const answers =
    'kind' in session.loaded ? null : await session.ask(questions, { keep: run(1, 0.2, 20) });
  return JSON.stringify([
    session.loaded,
    answers,
    session.loadOutput,
    session.keptOutput,
    session.ticks,
  ]);
}

function sameState(one: SealedEngine, other: SealedEngine): boolean {
  const [a, b] = [one.machine.state(), other.machine.state()];
  return (
    Buffer.compare(a.memory, b.memory) === 0 &&
    JSON.stringify([a.globals, a.tables]) === JSON.stringify([b.globals, b.tables])
  );
}
