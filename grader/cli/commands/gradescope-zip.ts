// grader gradescope-zip: an autograder to upload to Gradescope.

import type { CommandModule, Options } from 'yargs';
import { exitCode } from '../../core/model/errors.js';
import { requireShipped } from '../../exercises.js';
import { exportOptions, parsePoints } from '../export-options.js';
import { exerciseOption, parseSeed, seedOption } from '../options.js';
import { parseReportOptions, type ReportArguments, reportOptions } from '../report-options.js';
import type { CommandContext } from './command.js';

interface GradescopeZipArguments extends ReportArguments {
  readonly out: string;
  readonly exercise: string;
  readonly seed: string;
  readonly points: string | undefined;
}

export const gradescopeZipOptions = {
  out: { type: 'string', demandOption: true, requiresArg: true, describe: 'The zip to write' },
  exercise: exerciseOption,
  seed: seedOption,
  points: { ...exportOptions.points, describe: 'Points of the assignment, where not 100' },
  ...reportOptions,
} as const satisfies Record<string, Options>;

export function gradescopeZipCommand(
  context: CommandContext,
): CommandModule<object, GradescopeZipArguments> {
  return {
    command: 'gradescope-zip',
    describe: 'Write an autograder for Gradescope',
    builder: (yargs) =>
      yargs
        .options(gradescopeZipOptions)
        .example('$0 gradescope-zip --out autograder.zip', 'Upload that file'),
    handler: async (args) => context.finish(await gradescopeZip(args, context)),
  };
}

async function gradescopeZip(
  args: GradescopeZipArguments,
  { terminal }: CommandContext,
): Promise<number> {
  requireShipped(args.exercise, 'The autograder for Gradescope');
  const seed = parseSeed(args.seed);
  const points = parsePoints(args.points);
  const { lang, afterDeadline } = parseReportOptions(args);
  // Loaded here, so that --help and mistakes are answered without it.
  const [{ vendoredFiles }, { autograderZip }, { writeReport }] = await Promise.all([
    import('../../batch/vendored-files.js'),
    import('../../exporters/gradescope/autograder-zip.js'),
    import('../write-report.js'),
  ]);
  const words = [
    '--seed',
    String(seed),
    '--lang',
    lang,
    ...(points === null ? [] : ['--points', String(points)]),
    ...(afterDeadline ? ['--after-deadline'] : []),
  ];
  const zip = autograderZip(await vendoredFiles(), { exerciseId: args.exercise, words });
  await writeReport(args.out, zip);
  terminal.write(`Autograder written to ${args.out}\n`);
  return exitCode.ok;
}
