// grader github-workflow: a workflow by which students' repositories check themselves.

import path from 'node:path';
import type { CommandModule, Options } from 'yargs';
import { exitCode, GraderError } from '../../core/model/errors.js';
import { requireShipped } from '../../exercises.js';
import { exerciseOption, parseSeed, seedOption } from '../options.js';
import { parseReportOptions, type ReportArguments, reportOptions } from '../report-options.js';
import type { CommandContext } from './command.js';

interface GithubWorkflowArguments extends ReportArguments {
  readonly out: string;
  readonly file: string;
  readonly package: string;
  readonly exercise: string;
  readonly seed: string;
}

export const githubWorkflowOptions = {
  out: {
    type: 'string',
    demandOption: true,
    requiresArg: true,
    describe: 'The workflow to write: .github/workflows/self-check.yml of the repository',
  },
  file: {
    type: 'string',
    default: 'solution.py',
    requiresArg: true,
    describe: 'The student’s file, from the top of the repository',
  },
  package: {
    type: 'string',
    demandOption: true,
    requiresArg: true,
    describe: 'What npx installs: the address of a tarball of this grader, or name@version',
  },
  exercise: exerciseOption,
  seed: seedOption,
  ...reportOptions,
} as const satisfies Record<string, Options>;

export function githubWorkflowCommand(
  context: CommandContext,
): CommandModule<object, GithubWorkflowArguments> {
  return {
    command: 'github-workflow',
    describe: 'Write a GitHub workflow that checks a student’s repository',
    builder: (yargs) =>
      yargs
        .options(githubWorkflowOptions)
        .example(
          '$0 github-workflow --out self-check.yml --package https://course.example/theta-grader.tgz',
          '',
        ),
    handler: async (args) => context.finish(await githubWorkflow(args, context)),
  };
}

async function githubWorkflow(
  args: GithubWorkflowArguments,
  { terminal }: CommandContext,
): Promise<number> {
  requireShipped(args.exercise, 'The workflow for GitHub');
  const seed = parseSeed(args.seed);
  const { lang, afterDeadline } = parseReportOptions(args);
  requirePlain('file', args.file, /^(?!\/|.*(?:^|\/)\.\.(?:\/|$))[^\p{Cc}$\\]+$/u);
  requirePlain('package', args.package, /^[\w@./:+~^=#-]+$/);
  // Loaded here, so that --help and mistakes are answered without it.
  const [{ workflowFile }, { writeReport }, { makeFolder }] = await Promise.all([
    import('../../exporters/github/workflow-file.js'),
    import('../write-report.js'),
    import('../../make-folder.js'),
  ]);
  const words = ['--exercise', args.exercise, '--seed', String(seed), '--lang', lang];
  if (afterDeadline) words.push('--after-deadline');
  // Where no folder can be made the file cannot be written either, which is told of.
  await makeFolder(path.dirname(args.out)).catch(() => undefined);
  await writeReport(args.out, workflowFile({ package: args.package, file: args.file, words }));
  terminal.write(`Workflow written to ${args.out}\n`);
  return exitCode.ok;
}

/** Neither a shell nor GitHub's own `${{ }}` is to find anything in a name. */
function requirePlain(option: string, text: string, allowed: RegExp): void {
  if (allowed.test(text)) return;
  throw new GraderError(
    'bad-option',
    `--${option} cannot be "${text}" in a workflow.`,
    option === 'file'
      ? 'Give the path of the file from the top of the repository.'
      : 'Give a name with a version, or an address without spaces.',
  );
}
