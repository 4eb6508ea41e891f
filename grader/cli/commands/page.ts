// grader page: the exercise page, for a web host or as a single file.

import type { CommandModule, Options } from 'yargs';
import { exitCode, GraderError } from '../../core/model/errors.js';
import { requireShipped } from '../../exercises.js';
import { exerciseOption, langOption, parseLang } from '../options.js';
import type { CommandContext } from './command.js';

interface PageArguments {
  readonly out: string | undefined;
  readonly 'single-file': string | undefined;
  readonly exercise: string;
  readonly lang: string;
}

export const pageOptions = {
  out: { type: 'string', requiresArg: true, describe: 'Folder for the site' },
  'single-file': {
    type: 'string',
    requiresArg: true,
    describe: 'One HTML file instead, which opens without a web host',
  },
  exercise: exerciseOption,
  lang: langOption,
} as const satisfies Record<string, Options>;

export function pageCommand(context: CommandContext): CommandModule<object, PageArguments> {
  return {
    command: 'page',
    describe: 'Write the exercise page: the lesson with Python in the browser',
    builder: (yargs) =>
      yargs
        .options(pageOptions)
        .example('$0 page --out site', 'A site for any web host')
        .example('$0 page --single-file lesson.html', 'A file to attach to a course'),
    handler: async (args) => context.finish(await page(args, context)),
  };
}

async function page(args: PageArguments, { terminal }: CommandContext): Promise<number> {
  const { out, 'single-file': file } = args;
  if ((out === undefined) === (file === undefined)) {
    throw new GraderError(
      'bad-option',
      'The page goes either into a folder or into a single file.',
      'Write --out <folder> or --single-file <file.html>.',
    );
  }
  requireShipped(args.exercise, 'The exercise page');
  const lang = parseLang(args.lang);
  // Loaded here, so that --help and mistakes are answered without it.
  const [{ renderPage }, { loadExercise }] = await Promise.all([
    import('../../site/render-page.js'),
    import('../../exercises.js'),
  ]);
  const exercise = await loadExercise(args.exercise);
  if (out !== undefined) {
    const [{ createSite }, { writeSite }] = await Promise.all([
      import('../../site/create-site.js'),
      import('../../site/write-site.js'),
    ]);
    await writeSite(out, createSite(exercise, lang, renderPage));
    terminal.write(
      `The exercise page is in ${out}.\nCopy the folder to any web host; grader serve shows it on this machine.\n`,
    );
  }
  if (file !== undefined) {
    const [{ createSingleFile }, { writeReport }] = await Promise.all([
      import('../../site/create-single-file.js'),
      import('../write-report.js'),
    ]);
    await writeReport(file, createSingleFile(exercise, lang, renderPage));
    terminal.write(
      `The exercise page is ${file}.\nOpen it in a browser, or attach it to your course.\n`,
    );
  }
  return exitCode.ok;
}
