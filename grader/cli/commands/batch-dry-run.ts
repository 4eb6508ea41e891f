// grader batch --dry-run: who handed in what, which file is chosen and why; nothing runs.

import { exitCode } from '../../core/model/errors.js';
import { type IntakeArguments, parseIntake } from '../intake-options.js';
import { type LimitArguments, parseLimits } from '../limit-options.js';
import { parseReportOptions, type ReportArguments } from '../report-options.js';
import type { CommandContext } from './command.js';

interface DryRunArguments extends IntakeArguments, LimitArguments, ReportArguments {
  readonly folder: string;
  readonly exercise: string;
}

/** Shows what would be graded; 1 where something could not be. */
export async function dryRun(args: DryRunArguments, { terminal }: CommandContext): Promise<number> {
  const intake = parseIntake(args);
  const { lang } = parseReportOptions(args);
  const changes = parseLimits(args);
  const [{ readClass }, { terminalIntake }, { limitsOfRun, loadExercise }] = await Promise.all([
    import('../../intake/read-class.js'),
    import('../../exporters/terminal-intake.js'),
    import('../../exercises.js'),
  ]);
  const { sourceBytes } = limitsOfRun(args.exercise, changes);
  const names = (await loadExercise(args.exercise)).functions.map(({ name }) => name);
  const read = await readClass(args.folder, names, sourceBytes, intake);
  terminal.write(terminalIntake(read, names.length, lang));
  const hasUngraded = read.submissions.some(({ problem }) => problem?.kind === 'no-program');
  return hasUngraded ? exitCode.below : exitCode.ok;
}
