// grader check: one file, for the student who wrote it.

import path from 'node:path';
import type { CommandModule, Options } from 'yargs';
import type { Checker } from '../../batch/checker.js';
import { exitCode } from '../../core/model/errors.js';
import type { SubmissionResult } from '../../core/model/report.js';
import { limitsOfRun } from '../../exercises.js';
import {
  type EngineArguments,
  engineOptions,
  parseEngine,
  unsandboxedOption,
} from '../engine-options.js';
import { type LimitArguments, limitOptions, parseLimits } from '../limit-options.js';
import { exerciseOption, parseHint, parseSeed, seedOption } from '../options.js';
import { parseReportOptions, type ReportArguments, reportOptions } from '../report-options.js';
import type { Terminal } from '../terminal.js';
import type { CommandContext } from './command.js';

interface CheckArguments extends EngineArguments, LimitArguments, ReportArguments {
  readonly file: string;
  readonly exercise: string;
  readonly seed: string;
  readonly json: boolean;
  readonly html: string | undefined;
  readonly hint: string;
  readonly watch: boolean;
  readonly github: boolean;
}

export const checkOptions = {
  json: { type: 'boolean', default: false, describe: 'Print the result as JSON, nothing else' },
  hint: {
    type: 'string',
    default: '1',
    requiresArg: true,
    describe: 'How much help: 0 none, 1 a question, 2 a hint, 3 what is wrong',
  },
  html: { type: 'string', requiresArg: true, describe: 'Write the report to a file' },
  github: {
    type: 'boolean',
    default: false,
    describe: 'In a GitHub workflow: annotate the file and write the summary of the job',
  },
  watch: {
    type: 'boolean',
    default: false,
    describe: 'Check again whenever the file is saved',
  },
  exercise: exerciseOption,
  ...engineOptions,
  unsandboxed: unsandboxedOption,
  seed: seedOption,
  ...reportOptions,
  ...limitOptions,
} as const satisfies Record<string, Options>;

export function checkCommand(context: CommandContext): CommandModule<object, CheckArguments> {
  return {
    command: 'check <file>',
    describe: 'Check one file and say what to look at next',
    builder: (yargs) =>
      yargs
        .positional('file', {
          type: 'string',
          demandOption: true,
          describe: 'A .py, .js or .ts file, or a notebook',
        })
        .options(checkOptions)
        .example('$0 check solution.py --watch', 'Check while you work'),
    handler: async (args) => context.finish(await check(args, context)),
  };
}

async function check(args: CheckArguments, context: CommandContext): Promise<number> {
  const engine = parseEngine(args);
  const report = parseReportOptions(args);
  const seed = parseSeed(args.seed);
  const hint = parseHint(args.hint);
  if (engine.kind === 'native') {
    const { requireNative } = await import('../../batch/require-native.js');
    await requireNative(engine);
  }
  // Loaded here, so that --help and mistakes are answered without it.
  const [{ createChecker }, { warmStart }] = await Promise.all([
    import('../../batch/checker.js'),
    import('../../batch/warm-start.js'),
  ]);
  const limits = limitsOfRun(args.exercise, parseLimits(args));
  const run = { exerciseId: args.exercise, seed, limits, engine, report };
  const checker = createChecker(run, args.file, context.warm ?? warmStart());
  try {
    if (!args.watch) return checkExitCode(await checkOnce(args, hint, checker, context));
    await watch(args, hint, checker, context);
    return exitCode.interrupted;
  } finally {
    await checker.close();
  }
}

async function checkOnce(
  args: CheckArguments,
  hint: number,
  checker: Checker,
  { terminal }: CommandContext,
): Promise<SubmissionResult> {
  const { result, html, text } = await checker.check({
    page: args.html === undefined ? 'none' : 'returned',
    text: args.json ? null : { color: terminal.hasColor, width: terminal.width, hint },
  });
  if (args.html !== undefined && html !== null) {
    const { writeReport } = await import('../write-report.js');
    await writeReport(args.html, html);
    terminal.writeError(`Report written to ${args.html}\n`);
  }
  const output = text ?? (await json(result, args.exercise));
  if (args.github) await tellGithub(output, result, args, terminal);
  else terminal.write(output);
  return result;
}

/** Tells the runner of a workflow what to write beside the file. */
async function tellGithub(
  output: string,
  result: SubmissionResult,
  args: CheckArguments,
  terminal: Terminal,
): Promise<void> {
  const [{ githubReport }, { inRepository, tellRunner }, { loadExercise }] = await Promise.all([
    import('../../exporters/github/github-report.js'),
    import('../tell-exports.js'),
    import('../../exercises.js'),
  ]);
  const exercise = await loadExercise(args.exercise);
  const inPlace = { ...result, file: inRepository(args.file) };
  await tellRunner(output, githubReport([inPlace], exercise, parseReportOptions(args)), terminal);
}

/** What a student gets of a result: no call of a check that is hidden. */
async function json(result: SubmissionResult, exerciseId: string): Promise<string> {
  const [{ submissionJson }, { resultForStudent }, { loadExercise }] = await Promise.all([
    import('../../exporters/results-json.js'),
    import('../../core/checks/hidden-checks.js'),
    import('../../exercises.js'),
  ]);
  return submissionJson(resultForStudent(await loadExercise(exerciseId), result));
}

/** Checks now and after every save, until interrupted. */
async function watch(
  args: CheckArguments,
  hint: number,
  checker: Checker,
  context: CommandContext,
) {
  const { watchFile } = await import('../watch-file.js');
  await watchFile(args.file, context.signal, async () => {
    await checkOnce(args, hint, checker, context);
    context.terminal.writeError(`Watching ${path.basename(args.file)}; Ctrl-C ends.\n`);
  });
}

function checkExitCode({ blame, verdict }: SubmissionResult): number {
  if (blame === 'grader') return exitCode.ours;
  return verdict === 'passed' ? exitCode.ok : exitCode.below;
}
