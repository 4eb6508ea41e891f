// grader export: a graded class in the form of another platform, without grading it again.

import path from 'node:path';
import type { CommandModule, Options } from 'yargs';
import { exitCode } from '../../core/model/errors.js';
import {
  type ExportArguments,
  exportOptions,
  type FormatsArgument,
  formatsOption,
  parseExports,
} from '../export-options.js';
import { ownExerciseOption } from '../options.js';
import { parseReportOptions, type ReportArguments, reportOptions } from '../report-options.js';
import { exportLines, tellFailures, tellRunner, withFailures } from '../tell-exports.js';
import type { CommandContext } from './command.js';

interface ExportCommandArguments extends ExportArguments, ReportArguments {
  readonly results: string;
  readonly to: FormatsArgument;
}

export const exportCommandOptions = {
  to: { ...formatsOption, demandOption: true },
  ...exportOptions,
  ...reportOptions,
  exercise: ownExerciseOption,
} as const satisfies Record<string, Options>;

export function exportCommand(
  context: CommandContext,
): CommandModule<object, ExportCommandArguments> {
  return {
    command: 'export <results>',
    describe: 'Write a graded class in the form of another platform',
    builder: (yargs) =>
      yargs
        .positional('results', {
          type: 'string',
          demandOption: true,
          describe: 'The results.json of a run, or its folder; what is written lies there',
        })
        .options(exportCommandOptions)
        .example('$0 export reports/results.json --to junit', 'For a CI that reads JUnit'),
    handler: async (args) => context.finish(await exportAgain(args, context)),
  };
}

async function exportAgain(
  args: ExportCommandArguments,
  { terminal }: CommandContext,
): Promise<number> {
  const request = parseExports(args.to, args);
  const options = parseReportOptions(args);
  // Loaded here, so that --help and mistakes are answered without it.
  const [{ exportResults }, { resultsFile }] = await Promise.all([
    import('../../batch/export-results.js'),
    import('../../batch/read-results.js'),
  ]);
  const file = await resultsFile(args.results);
  const outcome = await exportResults(file, request, options);
  const lines = exportLines(outcome, path.dirname(file));
  if (outcome.github === null) terminal.write(lines);
  else await tellRunner(lines, outcome.github, terminal);
  return withFailures(exitCode.ok, tellFailures(outcome.failures, terminal));
}
