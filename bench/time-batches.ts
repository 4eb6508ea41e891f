// What whole batches cost: a class of a thousand with two workers and with one, the same once more,
// and one of ten thousand.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makeClass } from './make-class.js';
import { wholeProcess } from './whole-process.js';

const small = 1000;
const large = 10_000;

/** Of one batch. */
export interface BatchFigures {
  /** Milliseconds of the whole process, for each submission. */
  readonly ms: number;
  /** Milliseconds of all cores (user and system), for each submission. */
  readonly cpuMs: number;
  readonly peakBytes: number;
}

export interface Batches {
  /** A thousand distinct submissions, nothing known of them. */
  small(workers: number): BatchFigures;
  /** Milliseconds of the whole process for the thousand that were just graded. */
  again(): number;
  large(): BatchFigures;
}

/**
 * Makes the classes.
 *
 * @param main The command's file.
 * @param folder For everything that is written.
 */
export async function prepareBatches(main: string, folder: string): Promise<Batches> {
  const classes = { small: path.join(folder, 'small'), large: path.join(folder, 'large') };
  await makeClass(classes.small, small);
  await makeClass(classes.large, large);
  let latest = '';
  const words = (submissions: string, out: string, workers: number) => [
    main,
    'batch',
    submissions,
    '--out',
    out,
    '--jobs',
    String(workers),
  ];
  const grade = (submissions: string, size: number, workers: number, more: readonly string[]) => {
    const out = path.join(folder, `out-${size}-${workers}`);
    const args = [...words(submissions, out, workers), ...more];
    const ms = wholeProcess(process.execPath, args) / size;
    const run: unknown = JSON.parse(readFileSync(path.join(out, 'run.json'), 'utf8'));
    const { cpuMs, peakMemoryBytes } = run as { cpuMs: number; peakMemoryBytes: number }; // just written
    latest = out;
    return { ms, cpuMs: cpuMs / size, peakBytes: peakMemoryBytes };
  };
  return {
    small: (workers) => grade(classes.small, small, workers, ['--fresh', '--no-reuse']),
    again() {
      const args = words(classes.small, latest, 2);
      // The first of them notes what it told; the second one finds all as it stands.
      wholeProcess(process.execPath, args);
      return wholeProcess(process.execPath, args);
    },
    large: () => grade(classes.large, large, 2, ['--fresh', '--no-reuse']),
  };
}
