// grader worker: grades for batches of other machines.

import type { CommandModule, Options } from 'yargs';
import { exitCode } from '../../core/model/errors.js';
import { parseQueueAddress } from '../../queue/queue-address.js';
import { withQueuePackages } from '../../queue/queue-packages.js';
import { isInside, outsideIsGone, ownIsolation, runWalled } from '../../queue/walled-process.js';
import { type EngineArguments, engineOptions, parseEngine } from '../engine-options.js';
import { jobsOption, ownExerciseOption, parseJobs, queueOption } from '../options.js';
import type { CommandContext } from './command.js';

interface WorkerArguments extends EngineArguments {
  readonly queue: string;
  readonly jobs: string | undefined;
  readonly exercise: string | undefined;
}

/** Milliseconds that connections have to end. */
const lingerMs = 3000;

export const workerOptions = {
  queue: { ...queueOption, demandOption: true },
  jobs: jobsOption,
  engine: {
    ...engineOptions.engine,
    describe: 'auto: also native where this machine has it; sealed: no other, whatever a run wants',
  },
  python: engineOptions.python,
  exercise: {
    ...ownExerciseOption,
    describe: 'The folder of an exercise that it grades, too; batch is given the same files',
  },
} as const satisfies Record<string, Options>;

export function workerCommand(context: CommandContext): CommandModule<object, WorkerArguments> {
  return {
    command: 'worker',
    describe: 'Grade for batches that are given --queue, until Ctrl-C',
    builder: (yargs) =>
      yargs
        .options(workerOptions)
        .example('$0 worker --queue redis://127.0.0.1:6379', 'Help with every run there'),
    handler: async (args) => context.finish(await work(args, context)),
  };
}

async function work(args: WorkerArguments, { terminal, signal }: CommandContext): Promise<number> {
  const address = parseQueueAddress(args.queue);
  const jobs = parseJobs(args.jobs);
  const { kind, python } = parseEngine(args);
  const native = kind === 'sealed' ? null : python === undefined ? {} : { python };
  if (!isInside()) return runWalled(native !== null, args.exercise ?? null);
  const { serveRuns } = await withQueuePackages(() => import('../../queue/serve-runs.js'));
  try {
    await serveRuns({
      address,
      jobs,
      native,
      isolation: ownIsolation(),
      signal: AbortSignal.any([signal, outsideIsGone()]),
      tell: (sentence) => terminal.writeError(`${sentence}\n`),
    });
  } finally {
    // A connection that still tries to reach a Redis must not keep a worker that has ended.
    setTimeout(() => process.exit(), lingerMs).unref();
  }
  return exitCode.interrupted;
}
