// grader new: a folder with an exercise that works as it stands.

import { existsSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CommandModule, Options } from 'yargs';
import { exitCode, GraderError } from '../../core/model/errors.js';
import { sampleSignature } from '../../exercise-folder/signature.js';
import type { CommandContext } from './command.js';

interface NewArguments {
  readonly folder: string;
  readonly function: string;
}

export const newOptions = {
  function: {
    type: 'string',
    default: sampleSignature,
    requiresArg: true,
    describe: 'What students write, as "name(args: types) -> type"',
  },
} as const satisfies Record<string, Options>;

export function newCommand(context: CommandContext): CommandModule<object, NewArguments> {
  return {
    command: 'new <folder>',
    describe: 'Begin an exercise of your own: a folder that works, to be changed',
    builder: (yargs) =>
      yargs
        .positional('folder', { type: 'string', demandOption: true, describe: 'Its new folder' })
        .options(newOptions)
        .example('$0 new scale --function "scale(v: list[float], by: float) -> list[float]"', ''),
    handler: async (args) => context.finish(await begin(args, context)),
  };
}

async function begin(args: NewArguments, { terminal }: CommandContext): Promise<number> {
  const folder = path.resolve(args.folder);
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new GraderError(
      'output-not-ours',
      `There is something in ${args.folder} already.`,
      'Name a folder that is empty or not there yet.',
    );
  }
  const [{ newExercise }, { readSignature }] = await Promise.all([
    import('../../exercise-folder/new-folder.js'),
    import('../../exercise-folder/signature.js'),
  ]);
  const files = newExercise(idOf(folder), readSignature(args.function));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  terminal.write(
    `The exercise is in ${args.folder}: ${Object.keys(files).join(', ')}.\n` +
      `Write what is asked in them; grader verify ${args.folder} says what is missing.\n`,
  );
  return exitCode.ok;
}

/** A folder's name in kebab-case. */
function idOf(folder: string): string {
  const words = path
    .basename(folder)
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join('-') ?? 'exercise';
}
