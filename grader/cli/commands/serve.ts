// grader serve: the exercise page on this machine.

import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { CommandModule, Options } from 'yargs';
import { exitCode } from '../../core/model/errors.js';
import { requireShipped } from '../../exercises.js';
import { exerciseOption, langOption, parseLang, parsePort } from '../options.js';
import type { CommandContext } from './command.js';

interface ServeArguments {
  readonly port: string;
  readonly host: string;
  readonly exercise: string;
  readonly lang: string;
}

export const serveOptions = {
  port: {
    type: 'string',
    default: '8080',
    requiresArg: true,
    describe: 'Port to serve on; 0 is any free one',
  },
  host: {
    type: 'string',
    default: '127.0.0.1',
    requiresArg: true,
    describe: 'Address to serve on; this machine alone unless you say otherwise',
  },
  exercise: exerciseOption,
  lang: langOption,
} as const satisfies Record<string, Options>;

export function serveCommand(context: CommandContext): CommandModule<object, ServeArguments> {
  return {
    command: 'serve',
    describe: 'Show the exercise page on this machine',
    builder: (yargs) => yargs.options(serveOptions).example('$0 serve', 'Look at the page'),
    handler: async (args) => context.finish(await serve(args, context)),
  };
}

async function serve(args: ServeArguments, { terminal, signal }: CommandContext): Promise<number> {
  requireShipped(args.exercise, 'The exercise page');
  const lang = parseLang(args.lang);
  const port = parsePort(args.port);
  // Loaded here, so that --help and mistakes are answered without it.
  const [{ renderPage }, { createSite }, { writeSite }, { serveSite }, { loadExercise }] =
    await Promise.all([
      import('../../site/render-page.js'),
      import('../../site/create-site.js'),
      import('../../site/write-site.js'),
      import('../../site/serve-site.js'),
      import('../../exercises.js'),
    ]);
  const exercise = await loadExercise(args.exercise);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'grader-page-'));
  try {
    await writeSite(folder, createSite(exercise, lang, renderPage));
    const site = await serveSite(folder, args.host, port);
    terminal.write(`The exercise page is at ${site.url}\nCtrl-C ends.\n`);
    await aborted(signal);
    await site.close();
    return exitCode.interrupted;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
