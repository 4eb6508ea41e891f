import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SealedEngine } from '#grader/sandbox/sealed-python/sealed-engine.js';
import { program, right, run, sealedEngine, step, stepBody } from '../../support/sealed-engine.js';

const hostile = [
  stepBody('import builtins', 'builtins.len = lambda x: 7', 'return theta'),
  stepBody('import math', 'math.sqrt = None', 'return theta'),
  stepBody('import sys', 'sys.modules.clear()', 'return theta'),
  stepBody('import sys', 'sys.setrecursionlimit(60)', 'return theta'),
  stepBody('import decimal', 'decimal.getcontext().prec = 2', 'return theta'),
  stepBody('import random', 'random.seed(3)', 'return random.random()'),
  stepBody('import gc', 'gc.set_threshold(1); gc.unfreeze(); gc.collect()', 'return theta'),
  stepBody('import sys', 'sys.stdout.close()', 'return theta'),
  stepBody('hoard = bytearray(40_000_000)', 'return theta'),
  stepBody('while True: pass'),
  stepBody('import os', 'os._exit(3)'),
  stepBody('return single_step_gradient_descent(theta, learning_rate)'),
];

describe('a session', () => {
  it('leaves no byte behind for the next one', async () => {
    const used = sealedEngine();
    for (const before of hostile) {
      await trip(used, before);
      for (const honest of honestPrograms()) {
        expect(await trip(used, honest)).toBe(await freshTrip(honest));
      }
    }
  });

  it('is the same as in a new instance, hostile or not', async () => {
    const used = sealedEngine();
    for (const each of hostile) expect(await trip(used, each)).toBe(await freshTrip(each));
  });
});

const freshTrips = new Map<string, string>();

async function freshTrip(what: ReturnType<typeof program>): Promise<string> {
  const key = JSON.stringify(what);
  const known = freshTrips.get(key) ?? (await trip(sealedEngine(), what));
  freshTrips.set(key, known);
  return known;
}

/** A hash over all that a trip left: memory, answers, printed text, ticks. */
async function trip(engine: SealedEngine, what: ReturnType<typeof program>): Promise<string> {
  const session = await engine.open(what, 'whole');
  const questions = [step(3, 0.2), step(-1, 0.6), run(1, 0.2, 20)];
  const answers = 'kind' in session.loaded ? null : await session.ask(questions);
  return createHash('sha1')
    .update(engine.machine.memory())
    .update(JSON.stringify([session.loaded, answers, session.loadOutput, session.ticks]))
    .digest('hex');
}

function honestPrograms() {
  const folder = path.join(import.meta.dirname, '..', '..', 'corpus', 'right');
  const files = readdirSync(folder).filter((name) => name.endsWith('.py'));
  const sources = files.slice(0, 3).map((name) => readFileSync(path.join(folder, name), 'utf8'));
  return [right, ...sources].map((source) => program(source));
}
