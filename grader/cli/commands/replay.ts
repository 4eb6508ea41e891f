// grader replay: one failing input of a report, asked again.

import type { CommandModule, Options } from 'yargs';
import { exitCode, GraderError } from '../../core/model/errors.js';
import { type EngineArguments, engineOptions, parseEngine, unsandboxedOption } from '../engine-options.js';
import { type LimitArguments, limitOptions, parseLimits } from '../limit-options.js';
import { exerciseOption, parseSeed, seedOption } from '../options.js';
import type { CommandContext } from './command.js';

interface ReplayArguments extends EngineArguments, LimitArguments {
  readonly file: string;
  readonly check: string;
  readonly seed: string;
  readonly path: string;
  readonly exercise: string;
}

export const replayOptions = {
  check: {
    type: 'string',
    demandOption: true,
    requiresArg: true,
    describe: 'Id of the check, as in the report',
  },
  seed: seedOption,
  path: {
    type: 'string',
    demandOption: true,
    requiresArg: true,
    describe: 'Path of the failing input, as in the report',
  },
  exercise: exerciseOption,
  ...engineOptions,
  unsandboxed: unsandboxedOption,
  ...limitOptions,
} as const satisfies Record<string, Options>;

export function replayCommand(context: CommandContext): CommandModule<object, ReplayArguments> {
  return {
    command: 'replay <file>',
    describe: 'Ask one failing input of a report again',
    builder: (yargs) =>
      yargs
        .positional('file', { type: 'string', demandOption: true, describe: 'The file' })
        .options(replayOptions)
        .example('$0 replay solution.py --check contraction-factor --seed 1 --path 0:1', ''),
    handler: async (args) => context.finish(await replay(args, context)),
  };
}

async function replay(args: ReplayArguments, { terminal }: CommandContext): Promise<number> {
  const seed = parseSeed(args.seed);
  const limits = parseLimits(args);
  const engine = parseEngine(args);
  if (!/^\d+(:\d+)*$/.test(args.path)) {
    throw new GraderError(
      'bad-option',
      `--path takes numbers with colons between them, not "${args.path}".`,
      'Copy the whole replay command from the foot of the report.',
    );
  }
  if (engine.kind === 'native') {
    const { requireNative } = await import('../../batch/require-native.js');
    await requireNative(engine);
  }
  const { replayFile } = await import('../../batch/replay-file.js');
  const found = await replayFile({ ...args, seed, limits, engine });
  if (found === null) {
    terminal.write(`${args.check} holds there now.\n`);
    return exitCode.ok;
  }
  terminal.write(
    `${args.check} does not hold yet:\n\n    ${found.call}\n\n` +
      `gave ${found.actual}; expected ${found.expected}.\n`,
  );
  return exitCode.below;
}
