// How fast this machine runs Python: a plain loop, timed.

import type { Engine } from '../../core/model/engine.js';

/** About a thousand ticks: long enough to measure, short enough to wait for. */
const loop = 'for _ in range(50_000):\n    pass\n';

/** Milliseconds that a tick takes here and now. */
export async function calibrate(
  engine: Engine,
  now: () => number = () => performance.now(),
): Promise<number> {
  const program = { cells: [{ number: null, source: loop }], functions: [], standIn: null };
  const start = now();
  const session = await engine.open(program, 'whole');
  return (now() - start) / session.ticks;
}
