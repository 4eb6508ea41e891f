// grader rubric: what is asked and what it is worth, for a syllabus.

import type { CommandModule, Options } from 'yargs';
import { exitCode, GraderError } from '../../core/model/errors.js';
import { requireExercise } from '../../exercises.js';
import { exerciseOption, langOption, parseLang } from '../options.js';
import type { CommandContext } from './command.js';

interface RubricArguments {
  readonly html: boolean;
  readonly md: boolean;
  readonly out: string | undefined;
  readonly exercise: string;
  readonly lang: string;
}

export const rubricOptions = {
  md: { type: 'boolean', default: false, describe: 'As Markdown, which it is anyway' },
  html: { type: 'boolean', default: false, describe: 'As a page' },
  out: {
    type: 'string',
    requiresArg: true,
    describe: 'A file for it, instead of standard output',
  },
  exercise: exerciseOption,
  lang: langOption,
} as const satisfies Record<string, Options>;

export function rubricCommand(context: CommandContext): CommandModule<object, RubricArguments> {
  return {
    command: 'rubric',
    describe: 'Print what is asked, points, limits and libraries, for a syllabus',
    builder: (yargs) =>
      yargs
        .options(rubricOptions)
        .example('$0 rubric --html --out rubric.html', 'A page to link to from your course'),
    handler: async (args) => context.finish(await rubric(args, context)),
  };
}

async function rubric(args: RubricArguments, { terminal }: CommandContext): Promise<number> {
  if (args.html && args.md) {
    throw new GraderError(
      'bad-option',
      'A rubric is either a page or Markdown.',
      'Write --html or --md.',
    );
  }
  requireExercise(args.exercise);
  const lang = parseLang(args.lang);
  // Loaded here, so that --help and mistakes are answered without it.
  const [{ loadExercise }, { rubricView }, libraries] = await Promise.all([
    import('../../exercises.js'),
    import('../../exporters/rubric-view.js'),
    import('../../sandbox/libraries.js'),
  ]);
  const view = rubricView(
    await loadExercise(args.exercise),
    {
      present: libraries.pythonModules,
      silent: libraries.silentLibraries,
      absent: libraries.absentLibraries,
    },
    lang,
  );
  const text = args.html
    ? (await import('../../exporters/rubric-page.js')).rubricPage(view, lang)
    : (await import('../../exporters/rubric-markdown.js')).rubricMarkdown(view);
  if (args.out === undefined) {
    terminal.write(text);
    return exitCode.ok;
  }
  const { writeReport } = await import('../write-report.js');
  await writeReport(args.out, text);
  terminal.write(`Rubric written to ${args.out}\n`);
  return exitCode.ok;
}
