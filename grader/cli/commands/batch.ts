// grader batch: a whole class.

import type { CommandModule, Options } from 'yargs';
import { exitCode } from '../../core/model/errors.js';
import type { Results } from '../../core/model/report.js';
import { parseQueueAddress } from '../../queue/queue-address.js';
import { createProgress } from '../batch-progress.js';
import { type EngineArguments, engineOptions, parseEngine } from '../engine-options.js';
import { type LimitArguments, limitOptions, parseLimits } from '../limit-options.js';
import {
  exerciseOption,
  jobsOption,
  parseJobs,
  parseSeed,
  queueOption,
  seedOption,
} from '../options.js';
import { parseReportOptions, type ReportArguments, reportOptions } from '../report-options.js';
import type { CommandContext } from './command.js';

interface BatchArguments extends EngineArguments, LimitArguments, ReportArguments {
  readonly folder: string;
  readonly out: string;
  readonly exercise: string;
  readonly jobs: string;
  readonly seed: string;
  readonly pseudonyms: boolean;
  readonly fresh: boolean;
  readonly reuse: boolean;
  readonly queue: string | undefined;
  readonly 'only-ungraded': string | undefined;
}

export const batchOptions = {
  out: {
    type: 'string',
    demandOption: true,
    requiresArg: true,
    describe: 'Folder for the reports',
  },
  exercise: exerciseOption,
  ...engineOptions,
  jobs: jobsOption,
  queue: {
    ...queueOption,
    describe: 'Let the workers at this Redis grade (see grader worker)',
  },
  seed: seedOption,
  'only-ungraded': {
    type: 'string',
    requiresArg: true,
    describe: 'Grade only what this results.json has as not graded for want of a library',
  },
  fresh: {
    type: 'boolean',
    default: false,
    describe: 'Forget what an earlier run into <out> was answered, and ask everything anew',
  },
  reuse: {
    type: 'boolean',
    default: true,
    describe: 'Run equal programs once (--no-reuse: run each of them)',
  },
  pseudonyms: {
    type: 'boolean',
    default: false,
    describe: 'Replace names and ids; who is who stands in <out>/pseudonyms.csv alone',
  },
  ...reportOptions,
  ...limitOptions,
} as const satisfies Record<string, Options>;

export function batchCommand(context: CommandContext): CommandModule<object, BatchArguments> {
  return {
    command: 'batch <folder>',
    describe: 'Grade a folder of submissions and write the reports',
    builder: (yargs) =>
      yargs
        .positional('folder', {
          type: 'string',
          demandOption: true,
          describe: 'Files, or one sub-folder for each student',
        })
        .options(batchOptions)
        .example('$0 batch submissions --out reports', 'Grade a class'),
    handler: async (args) => context.finish(await batch(args, context)),
  };
}

async function batch(args: BatchArguments, { terminal, signal }: CommandContext): Promise<number> {
  const engine = parseEngine(args);
  const tell = (sentence: string) => terminal.writeError(`${sentence}\n`);
  const options = {
    queue: args.queue === undefined ? null : { address: parseQueueAddress(args.queue), tell },
    input: args.folder,
    out: args.out,
    exerciseId: args.exercise,
    seed: parseSeed(args.seed),
    jobs: parseJobs(args.jobs),
    limits: parseLimits(args),
    engine,
    report: parseReportOptions(args),
    pseudonyms: args.pseudonyms,
    isFresh: args.fresh,
    isReused: args.reuse,
    onlyUngraded: args['only-ungraded'] ?? null,
    signal,
  };
  // Loaded here, so that --help and mistakes are answered without it.
  const [{ runBatch }, { terminalSummary }, { loadExercise }] = await Promise.all([
    import('../../batch/run-batch.js'),
    import('../../exporters/terminal-summary.js'),
    import('../../exercises.js'),
  ]);
  const { results, lacking } = await runBatch(options, createProgress(terminal));
  terminal.write(
    terminalSummary(results, await loadExercise(args.exercise), {
      lang: options.report.lang,
      color: terminal.hasColor,
      out: args.out,
      lacking,
      input: args.folder,
      isNative: engine.kind === 'native',
      pseudonymKey: args.pseudonyms ? `${args.out}/pseudonyms.csv` : null,
    }),
  );
  return batchExitCode(results);
}

function batchExitCode(results: Results): number {
  if (!results.complete) return exitCode.interrupted;
  const hasUngraded = results.submissions.some(({ status }) => status === 'ungraded');
  return hasUngraded ? exitCode.below : exitCode.ok;
}
