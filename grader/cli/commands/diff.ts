// grader diff: what changed between two gradings of a class.

import type { CommandModule, Options } from 'yargs';
import { exitCode } from '../../core/model/errors.js';
import { langOption, ownExerciseOption, parseLang } from '../options.js';
import type { CommandContext } from './command.js';

interface DiffArguments {
  readonly old: string;
  readonly new: string;
  readonly json: boolean;
  readonly html: string | undefined;
  readonly lang: string;
}

export const diffOptions = {
  json: { type: 'boolean', default: false, describe: 'Print the difference as JSON' },
  html: { type: 'string', requiresArg: true, describe: 'Write the difference to a page' },
  lang: langOption,
  exercise: ownExerciseOption,
} as const satisfies Record<string, Options>;

export function diffCommand(context: CommandContext): CommandModule<object, DiffArguments> {
  return {
    command: 'diff <old> <new>',
    describe: 'Whose grade changed between two runs, and by which check',
    builder: (yargs) =>
      yargs
        .positional('old', {
          type: 'string',
          demandOption: true,
          describe: 'The results.json of a run, or its folder',
        })
        .positional('new', {
          type: 'string',
          demandOption: true,
          describe: 'That of a later run',
        })
        .options(diffOptions)
        .example('$0 diff reports regraded --html diff.html', 'See what a regrade changed'),
    handler: async (args) => context.finish(await diff(args, context)),
  };
}

async function diff(args: DiffArguments, { terminal }: CommandContext): Promise<number> {
  const lang = parseLang(args.lang);
  // Loaded here, so that --help and mistakes are answered without it.
  const [{ readEarlierRun }, { classDiff, isSame }, { loadExerciseOf }] = await Promise.all([
    import('../../batch/read-results.js'),
    import('../../core/grades/class-diff.js'),
    import('../../exercises.js'),
  ]);
  const [before, after] = [await readEarlierRun(args.old), await readEarlierRun(args.new)];
  const exercise = await loadExerciseOf(after.results.exercise);
  const found = classDiff(before, after);
  if (args.html !== undefined) {
    const [{ writeReport }, { createPages }] = await Promise.all([
      import('../write-report.js'),
      import('../../exporters/create-pages.js'),
    ]);
    await writeReport(args.html, createPages().diffPage(found, exercise, lang));
  }
  if (args.json) {
    terminal.write(
      `${JSON.stringify({ schemaVersion: 1, same: isSame(found), ...found }, null, 2)}\n`,
    );
  } else {
    const { terminalDiff } = await import('../../exporters/terminal-diff.js');
    terminal.write(terminalDiff(found, exercise, { lang, color: terminal.hasColor }));
  }
  return isSame(found) ? exitCode.ok : exitCode.below;
}
