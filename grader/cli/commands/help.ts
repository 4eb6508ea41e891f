// grader help: what is worth knowing beside the options of a command.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CommandModule } from 'yargs';
import { exitCode, GraderError } from '../../core/model/errors.js';
import { packageRoot } from '../../package-root.js';
import { helpTopicNames, pageOfTopic } from '../help/topics.js';
import type { CommandContext } from './command.js';

interface HelpArguments {
  readonly topic: string;
}

/** Wider lines are hard to read. */
const widest = 88;

export function helpCommand(context: CommandContext): CommandModule<object, HelpArguments> {
  return {
    // `grader help` alone is yargs' own.
    command: 'help <topic>',
    describe: `Explain ${helpTopicNames.join(', ')}`,
    builder: (yargs) =>
      yargs
        .positional('topic', {
          type: 'string',
          demandOption: true,
          describe: `One of: ${helpTopicNames.join(', ')}`,
        })
        .example('$0 help exit-codes', 'What a script can tell from a command’s end'),
    handler: async (args) => context.finish(await help(args, context)),
  };
}

async function help({ topic }: HelpArguments, { terminal }: CommandContext): Promise<number> {
  const page = pageOfTopic(topic);
  if (page === null) {
    throw new GraderError(
      'bad-option',
      `There is no help on "${topic}".`,
      `Choose one of: ${helpTopicNames.join(', ')}; for a command call grader <command> --help.`,
    );
  }
  const { manualText } = await import('../help/manual-text.js');
  const text = readFileSync(path.join(packageRoot, 'docs', page), 'utf8');
  terminal.write(manualText(text, Math.min(terminal.width, widest)));
  return exitCode.ok;
}
