// What a call of batch has to share with the run before for that run's reports to stand.

import { runKey } from '../../batch/last-run.js';
import type { Terminal } from '../terminal.js';

/** The words of a call that say whether it may find itself done. */
interface StandingArguments {
  readonly out: string | undefined;
  readonly engine: string;
  readonly queue: string | undefined;
  readonly 'only-ungraded': string | undefined;
  readonly export: unknown;
  readonly fresh: boolean;
  readonly reuse: boolean;
}

/**
 * The key of a run of which nothing decides but this build, the call and the files that it names;
 * `null` for any other. Told to a screen of another kind, the same run has other words.
 */
export function keyOfRun(
  args: StandingArguments,
  { hasColor, width }: Pick<Terminal, 'hasColor' | 'width'>,
): string | null {
  const { out: _, ...words } = args;
  const mayStand =
    args.engine !== 'native' &&
    args.queue === undefined &&
    args['only-ungraded'] === undefined &&
    args.export === undefined &&
    !args.fresh &&
    args.reuse;
  return mayStand ? runKey({ ...words, hasColor, width }) : null;
}
