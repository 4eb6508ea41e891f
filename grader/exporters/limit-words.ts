// Limits in words, with their units.

import type { ChangedLimit, RunLimits } from '../core/model/limits.js';

interface Words {
  readonly of: string;
  readonly unit: string;
  /** How many of the limit's own units make one of these. */
  readonly size: number;
}

const words: Readonly<Record<keyof RunLimits, Words>> = {
  callTicks: { of: 'one call', unit: 'ticks', size: 1 },
  stepTicks: { of: 'each step of a call', unit: 'ticks', size: 1 },
  loadTicks: { of: 'loading the program', unit: 'ticks', size: 1 },
  submissionTicks: { of: 'all calls together', unit: 'ticks', size: 1 },
  memoryBytes: { of: 'memory', unit: 'MiB', size: 1024 ** 2 },
  outputBytes: { of: 'printed text', unit: 'MiB', size: 1024 ** 2 },
  loadOutputBytes: { of: 'text printed while loading', unit: 'KiB', size: 1024 },
  keptOutputBytes: { of: 'printed text that is shown', unit: 'KiB', size: 1024 },
  sourceBytes: { of: 'the program’s text', unit: 'KiB', size: 1024 },
  netMs: { of: 'the wall-clock net', unit: 's', size: 1000 },
};

/**
 * What was changed, in one line each.
 *
 * @example `one call: 20000 ticks (the exercise gives 50000)`
 */
export function limitWords({ name, here, exercise }: ChangedLimit): string {
  const { of, unit, size } = words[name];
  return `${of}: ${here / size} ${unit} (the exercise gives ${exercise / size})`;
}
