// grader verify: the exercise proves itself.

import os from 'node:os';
import type { CommandModule, Options } from 'yargs';
import { exitCode } from '../../core/model/errors.js';
import { requireExercise } from '../../exercises.js';
import type { Verification } from '../../verify/verification.js';
import { createProgress } from '../batch-progress.js';
import { exerciseOption, parseSeedCount } from '../options.js';
import type { CommandContext } from './command.js';

interface VerifyArguments {
  readonly exercise: string;
  readonly folder: string | undefined;
  readonly seeds: string;
  readonly json: string | undefined;
  readonly html: string | undefined;
}

export const verifyOptions = {
  exercise: exerciseOption,
  seeds: {
    type: 'string',
    default: '0',
    requiresArg: true,
    describe: 'Grade everything with the seeds 1 to this one, too',
  },
  json: { type: 'string', requiresArg: true, describe: 'Write all findings to a file' },
  html: { type: 'string', requiresArg: true, describe: 'Write the kill matrix to a page' },
} as const satisfies Record<string, Options>;

/** The seed of a class that names none. */
const defaultSeed = 1;

export function verifyCommand(context: CommandContext): CommandModule<object, VerifyArguments> {
  return {
    command: 'verify [folder]',
    describe: 'Prove an exercise: right programs pass, wrong ones are caught and named',
    builder: (yargs) =>
      yargs
        .positional('folder', { type: 'string', describe: 'The folder of an exercise of your own' })
        .options(verifyOptions)
        .example('$0 verify --html verify.html', 'See the kill matrix'),
    handler: async (args) => context.finish(await verify(args, context)),
  };
}

async function verify(args: VerifyArguments, { terminal }: CommandContext): Promise<number> {
  const { exerciseReference } = await import('../../exercise-folder/open-exercise.js');
  const exerciseId =
    args.folder === undefined ? args.exercise : await exerciseReference(args.folder);
  requireExercise(exerciseId);
  const options = {
    exerciseId,
    seed: defaultSeed,
    seeds: parseSeedCount(args.seeds),
    workers: os.availableParallelism(),
  };
  // Loaded here, so that --help and mistakes are answered without it.
  const [{ runVerify }, { verificationText }] = await Promise.all([
    import('../../verify/run-verify.js'),
    import('../../verify/verification-text.js'),
  ]);
  const found = await runVerify(options, createProgress(terminal));
  await writeFiles(args, found);
  terminal.write(verificationText(found, { color: terminal.hasColor }));
  return found.gaps.length === 0 ? exitCode.ok : exitCode.below;
}

async function writeFiles({ json, html }: VerifyArguments, found: Verification): Promise<void> {
  if (json === undefined && html === undefined) return;
  const [{ writeReport }, { createVerificationPage }] = await Promise.all([
    import('../write-report.js'),
    import('../../verify/verification-page.js'),
  ]);
  if (json !== undefined) await writeReport(json, `${JSON.stringify(found, null, 2)}\n`);
  if (html !== undefined) await writeReport(html, createVerificationPage()(found));
}
