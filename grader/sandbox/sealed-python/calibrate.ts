// How fast this machine runs Python: a plain loop, timed.

import type { Engine } from '../../core/model/engine.js';

/** About five hundred ticks: long enough to measure, short enough to wait for. */
const loop = 'for _ in range(25_000):\n    pass\n';

/** The first runs pay for compiling, so the fastest one counts. */
const runs = 3;

/** Milliseconds that a tick takes here and now. */
export async function calibrate(
  engine: Engine,
  now: () => number = () => performance.now(),
): Promise<number> {
  const nothing = await fastestRun(engine, '', now);
  const looping = await fastestRun(engine, loop, now);
  return Math.max(0, looping.ms - nothing.ms) / (looping.ticks - nothing.ticks);
}

async function fastestRun(engine: Engine, source: string, now: () => number) {
  const program = { cells: [{ number: null, source }], functions: [], standIn: null };
  let fastest = { ms: Number.POSITIVE_INFINITY, ticks: 0 };
  for (let i = 0; i < runs; i++) {
    const start = now();
    const { ticks } = await engine.open(program, 'whole');
    const ms = now() - start;
    if (ms < fastest.ms) fastest = { ms, ticks };
  }
  return fastest;
}
