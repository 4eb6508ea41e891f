// grader batch: a whole class.

import path from 'node:path';
import type { CommandModule, Options } from 'yargs';
import { lastRun, noteRun } from '../../batch/last-run.js';
import { exitCode, GraderError } from '../../core/model/errors.js';
import type { Results } from '../../core/model/report.js';
import type { ReportOptions } from '../../exporters/report-options.js';
import { parseQueueAddress } from '../../queue/queue-address.js';
import { createProgress } from '../batch-progress.js';
import { type EngineArguments, engineOptions, parseEngine } from '../engine-options.js';
import {
  type ExportArguments,
  exportOptions,
  type FormatsArgument,
  formatsOption,
  parseExports,
} from '../export-options.js';
import { type IntakeArguments, intakeOptions, parseIntake } from '../intake-options.js';
import { type LimitArguments, limitOptions, parseLimits } from '../limit-options.js';
import {
  exerciseOption,
  jobsOption,
  parseJobs,
  parseSeed,
  queueOption,
  seedOption,
} from '../options.js';
import { type OrderArguments, orderOptions, parseOrders } from '../order-options.js';
import { parseReportOptions, type ReportArguments, reportOptions } from '../report-options.js';
import {
  exportLines,
  inRepository,
  tellFailures,
  tellRunner,
  withFailures,
} from '../tell-exports.js';
import { dryRun } from './batch-dry-run.js';
import { keyOfRun } from './batch-key.js';
import type { CommandContext } from './command.js';

interface BatchArguments
  extends EngineArguments,
    IntakeArguments,
    LimitArguments,
    OrderArguments,
    ReportArguments,
    ExportArguments {
  readonly folder: string;
  readonly out: string | undefined;
  readonly 'dry-run': boolean;
  readonly exercise: string;
  readonly jobs: string | undefined;
  readonly seed: string;
  readonly 'secret-file': string | undefined;
  readonly pseudonyms: boolean;
  readonly fresh: boolean;
  readonly reuse: boolean;
  readonly queue: string | undefined;
  readonly 'only-ungraded': string | undefined;
  readonly export: FormatsArgument;
}

export const batchOptions = {
  out: {
    type: 'string',
    requiresArg: true,
    describe: 'Folder for the reports',
  },
  ...intakeOptions,
  'dry-run': {
    type: 'boolean',
    default: false,
    describe: 'Only show who handed in what, which file is chosen and why; run nothing',
  },
  exercise: exerciseOption,
  ...engineOptions,
  jobs: jobsOption,
  queue: {
    ...queueOption,
    describe: 'Let the workers at this Redis grade (see grader worker)',
  },
  seed: seedOption,
  'secret-file': {
    type: 'string',
    requiresArg: true,
    describe: 'Make the seed from the secret in this file, so that nobody can know the inputs',
  },
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
  ...orderOptions,
  export: formatsOption,
  ...exportOptions,
  ...reportOptions,
  ...limitOptions,
} as const satisfies Record<string, Options>;

export function batchCommand(context: CommandContext): CommandModule<object, BatchArguments> {
  return {
    command: 'batch <folder>',
    describe: 'Grade a folder or zip of submissions and write the reports',
    builder: (yargs) =>
      yargs
        .positional('folder', {
          type: 'string',
          demandOption: true,
          describe: 'Files, or one sub-folder for each student, or a zip; as downloaded, too',
        })
        .options(batchOptions)
        .example('$0 batch submissions --out reports', 'Grade a class')
        .example('$0 batch submissions.zip --dry-run', 'See which files would be graded'),
    handler: async (args) => {
      const run = args['dry-run'] ? dryRun : batch;
      context.finish(await run(args, context));
    },
  };
}

async function batch(args: BatchArguments, { terminal, signal }: CommandContext): Promise<number> {
  const engine = parseEngine(args);
  const out = demandOut(args);
  const exports = parseExports(args.export, args);
  if (args.pseudonyms && (exports.canvas !== null || exports.moodle !== null)) {
    throw new GraderError(
      'bad-option',
      'A gradebook needs to know who is who, and --pseudonyms hides it.',
      'Leave --pseudonyms out, or the gradebook.',
    );
  }
  if (args.queue !== undefined && args.jobs !== undefined) {
    throw new GraderError(
      'bad-option',
      'With --queue the workers grade, and --jobs is not theirs to see.',
      'Leave --jobs out here, and give it to each grader worker.',
    );
  }
  const tell = (sentence: string) => terminal.writeError(`${sentence}\n`);
  const options = {
    queue: args.queue === undefined ? null : { address: parseQueueAddress(args.queue), tell },
    input: args.folder,
    out,
    intake: parseIntake(args),
    exerciseId: args.exercise,
    seed: await seedOf(args),
    jobs: parseJobs(args.jobs),
    limits: parseLimits(args),
    engine,
    report: reportOf(args),
    orders: parseOrders(args),
    pseudonyms: args.pseudonyms,
    isFresh: args.fresh,
    isReused: args.reuse,
    onlyUngraded: args['only-ungraded'] ?? null,
    exports,
    repositoryFile: (file: string) => inRepository(path.join(args.folder, file)),
    signal,
  };
  const key = keyOfRun(args, terminal);
  const told = key === null ? null : lastRun(out, key);
  if (told !== null) {
    terminal.writeError('Nothing has changed since the last run; its reports stand.\n');
    terminal.write(told.text);
    return told.exitCode;
  }
  // Loaded here, so that --help and mistakes are answered without it.
  const [{ runBatch }, { terminalSummary }, { terminalGrades }, { loadExercise }] =
    await Promise.all([
      import('../../batch/run-batch.js'),
      import('../../exporters/terminal-summary.js'),
      import('../../exporters/terminal-grades.js'),
      import('../../exercises.js'),
    ]);
  const progress = createProgress(terminal);
  const { results, engines, lacking, intake, grades, exported, failure } = await runBatch(
    options,
    progress,
  );
  const { lang } = options.report;
  const summary = terminalSummary(results, await loadExercise(args.exercise), {
    lang,
    color: terminal.hasColor,
    out,
    lacking,
    intake,
    input: args.folder,
    isNative: engine.kind === 'native',
    pseudonymKey: args.pseudonyms ? `${out}/pseudonyms.csv` : null,
  });
  const byOrder = terminalGrades(grades, { lang, color: terminal.hasColor });
  const text = `${summary}${byOrder}${exportLines(exported, out)}`;
  if (exported.github === null) terminal.write(text);
  else await tellRunner(text, exported.github, terminal);
  const failed = tellFailures(exported.failures, terminal);
  // What is finished is written and shown; now for why there is no more.
  if (failure !== null) throw failure;
  const code = withFailures(batchExitCode(results), failed);
  const isOurs = lacking.length === 0 && engines.every(({ name }) => name !== 'native');
  if (key !== null && results.complete && isOurs) {
    await noteRun(out, key, { text, exitCode: code });
  }
  return code;
}

async function seedOf(args: BatchArguments): Promise<number> {
  const seed = parseSeed(args.seed);
  const file = args['secret-file'];
  if (file === undefined) return seed;
  if (args.seed !== seedOption.default) {
    throw new GraderError(
      'bad-option',
      '--seed and --secret-file both decide the inputs.',
      'Give one of them.',
    );
  }
  const { seedFromSecret } = await import('../../batch/secret-seed.js');
  return seedFromSecret(file, args.exercise);
}

function reportOf(args: BatchArguments): ReportOptions {
  const report = parseReportOptions(args);
  return args['secret-file'] === undefined ? report : { ...report, hidesSeed: true };
}

function demandOut({ out }: BatchArguments): string {
  if (out !== undefined) return out;
  throw new GraderError(
    'bad-option',
    'Missing required argument: out.',
    'Write --out and a folder for the reports, or --dry-run to see what would be graded.',
  );
}

function batchExitCode(results: Results): number {
  if (!results.complete) return exitCode.interrupted;
  const hasUngraded = results.submissions.some(({ status }) => status === 'ungraded');
  return hasUngraded ? exitCode.below : exitCode.ok;
}
