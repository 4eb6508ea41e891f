// grader batch: a whole class.

import path from 'node:path';
import type { CommandModule, Options } from 'yargs';
import { exitCode, GraderError } from '../../core/model/errors.js';
import type { Results } from '../../core/model/report.js';
import { createProgress } from '../batch-progress.js';
import { type EngineArguments, engineOptions, parseEngine } from '../engine-options.js';
import {
  type ExportArguments,
  exportOptions,
  type FormatsArgument,
  formatsOption,
  parseExports,
} from '../export-options.js';
import { type LimitArguments, limitOptions, parseLimits } from '../limit-options.js';
import { exerciseOption, jobsOption, parseJobs, parseSeed, seedOption } from '../options.js';
import { parseReportOptions, type ReportArguments, reportOptions } from '../report-options.js';
import {
  exportLines,
  inRepository,
  tellFailures,
  tellRunner,
  withFailures,
} from '../tell-exports.js';
import type { CommandContext } from './command.js';

interface BatchArguments extends EngineArguments, LimitArguments, ReportArguments, ExportArguments {
  readonly folder: string;
  readonly out: string;
  readonly exercise: string;
  readonly jobs: string;
  readonly seed: string;
  readonly pseudonyms: boolean;
  readonly 'only-ungraded': string | undefined;
  readonly export: FormatsArgument;
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
  seed: seedOption,
  'only-ungraded': {
    type: 'string',
    requiresArg: true,
    describe: 'Grade only what this results.json has as not graded for want of a library',
  },
  pseudonyms: {
    type: 'boolean',
    default: false,
    describe: 'Replace names and ids; who is who stands in <out>/pseudonyms.csv alone',
  },
  export: formatsOption,
  ...exportOptions,
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
  const exports = parseExports(args.export, args);
  if (args.pseudonyms && (exports.canvas !== null || exports.moodle !== null)) {
    throw new GraderError(
      'bad-option',
      'A gradebook needs to know who is who, and --pseudonyms hides it.',
      'Leave --pseudonyms out, or the gradebook.',
    );
  }
  const options = {
    input: args.folder,
    out: args.out,
    exerciseId: args.exercise,
    seed: parseSeed(args.seed),
    jobs: parseJobs(args.jobs),
    limits: parseLimits(args),
    engine,
    report: parseReportOptions(args),
    pseudonyms: args.pseudonyms,
    onlyUngraded: args['only-ungraded'] ?? null,
    exports,
    repositoryFile: (file: string) => inRepository(path.join(args.folder, file)),
    signal,
  };
  // Loaded here, so that --help and mistakes are answered without it.
  const [{ runBatch }, { terminalSummary }, { loadExercise }] = await Promise.all([
    import('../../batch/run-batch.js'),
    import('../../exporters/terminal-summary.js'),
    import('../../exercises.js'),
  ]);
  const { results, lacking, exported } = await runBatch(options, createProgress(terminal));
  const summary = terminalSummary(results, await loadExercise(args.exercise), {
    lang: options.report.lang,
    color: terminal.hasColor,
    out: args.out,
    lacking,
    input: args.folder,
    isNative: engine.kind === 'native',
    pseudonymKey: args.pseudonyms ? `${args.out}/pseudonyms.csv` : null,
  });
  const text = `${summary}${exportLines(exported, args.out)}`;
  if (exported.github === null) terminal.write(text);
  else await tellRunner(text, exported.github, terminal);
  return withFailures(batchExitCode(results), tellFailures(exported.failures, terminal));
}

function batchExitCode(results: Results): number {
  if (!results.complete) return exitCode.interrupted;
  const hasUngraded = results.submissions.some(({ status }) => status === 'ungraded');
  return hasUngraded ? exitCode.below : exitCode.ok;
}
