// grader archive: a graded class in one file, and that file graded again.

import type { CommandModule, Options } from 'yargs';
import type { ArchiveCheck, ArchiveDifference } from '../../archive/check-archive.js';
import type { GradeDifference } from '../../archive/compare-grades.js';
import type { WrittenArchive } from '../../archive/write-archive.js';
import { exitCode, GraderError } from '../../core/model/errors.js';
import { visibleText } from '../../exporters/visible-text.js';
import { createProgress } from '../batch-progress.js';
import { type IntakeArguments, intakeOptions, parseIntake } from '../intake-options.js';
import { jobsOption, parseJobs } from '../options.js';
import { type OrderArguments, orderOptions, parseOrders } from '../order-options.js';
import type { CommandContext } from './command.js';

interface ArchiveArguments extends IntakeArguments, OrderArguments {
  readonly reports: string | undefined;
  readonly submissions: string | undefined;
  readonly to: string | undefined;
  readonly include: readonly string[];
  readonly check: string | undefined;
  readonly jobs: string | undefined;
}

export const archiveOptions = {
  submissions: {
    type: 'string',
    requiresArg: true,
    describe: 'The folder or zip that was graded',
  },
  to: { type: 'string', requiresArg: true, describe: 'The archive to write, a .zip' },
  ...intakeOptions,
  ...orderOptions,
  include: {
    type: 'string',
    array: true,
    requiresArg: true,
    default: [],
    describe: 'A further file or folder to keep with it',
  },
  check: {
    type: 'string',
    requiresArg: true,
    describe: 'Grade this archive again, and compare',
  },
  jobs: jobsOption,
} as const satisfies Record<string, Options>;

const leftOutWords = { link: 'a link', reports: 'reports of a run' } as const;

export function archiveCommand(context: CommandContext): CommandModule<object, ArchiveArguments> {
  return {
    command: 'archive [reports]',
    describe: 'Put a graded class into one file, or grade such a file again',
    builder: (yargs) =>
      yargs
        .positional('reports', { type: 'string', describe: 'The folder that batch wrote' })
        .options(archiveOptions)
        .example('$0 archive reports --submissions submissions --to class.zip', 'Keep a class')
        .example('$0 archive --check class.zip', 'Grade it again, and compare'),
    handler: async (args) => {
      const run =
        args.check === undefined ? write(args, context) : check(args.check, args, context);
      context.finish(await run);
    },
  };
}

async function write(args: ArchiveArguments, { terminal }: CommandContext): Promise<number> {
  const out = demand(args.reports, 'the folder that `grader batch` wrote');
  const submissions = demand(args.submissions, '--submissions and what was graded');
  const to = demand(args.to, '--to and a name for the archive');
  const intake = parseIntake(args);
  const { writeArchive } = await import('../../archive/write-archive.js');
  const orders = parseOrders(args);
  const { include } = args;
  const written = await writeArchive({ out, submissions, intake, orders, include, to });
  const leftOut = written.leftOut.map(
    ({ name, why }) => `Left out, ${leftOutWords[why]}: ${visibleText(name)}\n`,
  );
  terminal.write(
    `${to}: ${written.submissions} submissions, ${written.files} files.\n${leftOut.join('')}`,
  );
  terminal.write(ordersText(written));
  return exitCode.ok;
}

/** An archive cannot know which files of overrides and rules the run had. */
function ordersText({ orderedGrades, ordersMissing }: WrittenArchive): string {
  if (ordersMissing.length === 0) return '';
  const what = orderedGrades === 1 ? '1 grade follows' : `${orderedGrades} grades follow`;
  return `${what} orders, and not all are in the archive: give ${ordersMissing.join(' and ')} as the run had it.\n`;
}

async function check(
  archive: string,
  args: ArchiveArguments,
  { terminal, signal }: CommandContext,
): Promise<number> {
  if (args.reports !== undefined || args.to !== undefined || args.submissions !== undefined) {
    throw new GraderError(
      'bad-option',
      '--check takes an archive and nothing to archive.',
      'Leave out the folder, --submissions and --to.',
    );
  }
  const jobs = parseJobs(args.jobs);
  const { checkArchive } = await import('../../archive/check-archive.js');
  const found = await checkArchive({ archive, jobs, signal }, createProgress(terminal));
  terminal.write(checkText(archive, found));
  if (!found.complete) return exitCode.interrupted;
  return found.differences.length + found.grades.length === 0 ? exitCode.ok : exitCode.below;
}

function checkText(archive: string, found: ArchiveCheck): string {
  const { submissions, differences, grades, isSameExercise, complete } = found;
  if (!complete) return 'Interrupted: nothing can be said of the archive.\n';
  const exercise = isSameExercise
    ? ''
    : 'The files of the exercise are not those of the archive: this grader judged by its own.\n';
  const count = differences.length + grades.length;
  if (count === 0) {
    return `${exercise}${archive}: all ${submissions} submissions graded again, no difference.\n`;
  }
  const lines = [
    ...differences.map((each) => `  ${visibleText(each.id)}: ${differenceText(each)}\n`),
    ...grades.map((each) => `  ${visibleText(each.id)}: ${gradeText(each)}\n`),
  ];
  return `${exercise}${archive}: ${count} of ${submissions} differ.\n${lines.join('')}`;
}

function differenceText({ before, now }: ArchiveDifference): string {
  if (before === null) return 'not among the archived results';
  if (now === null) return 'not among the archived submissions';
  const [old, present] = [before.score, now.score].map((score) => score ?? 'not graded');
  return old === present
    ? `the same score, ${present}, with another report`
    : `${old} in the archive, ${present} now`;
}

function gradeText({ before, now }: GradeDifference): string {
  const [old, present] = [before, now].map((grade) => grade ?? 'none');
  return old === present
    ? `the same grade, ${present}, that came about otherwise`
    : `the grade is ${old} in the archive, ${present} now`;
}

function demand(value: string | undefined, what: string): string {
  if (value !== undefined) return value;
  throw new GraderError(
    'bad-option',
    'Something is missing to write an archive.',
    `Give ${what}, or --check and an archive.`,
  );
}
