// grader finish: an instructor's orders on grades, applied to a class that is graded already.

import type { CommandModule, Options } from 'yargs';
import { exitCode } from '../../core/model/errors.js';
import { langOption, ownExerciseOption, parseLang } from '../options.js';
import { type OrderArguments, orderOptions, parseOrders } from '../order-options.js';
import type { CommandContext } from './command.js';

interface FinishArguments extends OrderArguments {
  readonly results: string;
  readonly times: string | undefined;
  readonly lang: string;
}

export const finishOptions = {
  ...orderOptions,
  times: {
    type: 'string',
    requiresArg: true,
    describe: 'CSV of the times at which work was handed in: id and time',
  },
  lang: langOption,
  exercise: ownExerciseOption,
} as const satisfies Record<string, Options>;

export function finishCommand(context: CommandContext): CommandModule<object, FinishArguments> {
  return {
    command: 'finish <results>',
    describe: 'Apply overrides and a late policy to a graded class; nothing is run',
    builder: (yargs) =>
      yargs
        .positional('results', {
          type: 'string',
          demandOption: true,
          describe: 'The results.json of a run, or its folder',
        })
        .options(finishOptions)
        .example('$0 finish reports --overrides overrides.yaml', 'Your last word on grades'),
    handler: async (args) => context.finish(await finish(args, context)),
  };
}

async function finish(args: FinishArguments, { terminal }: CommandContext): Promise<number> {
  const lang = parseLang(args.lang);
  // Loaded here, so that --help and mistakes are answered without it.
  const [{ finishResults }, { terminalGrades, terminalStaleExports }, { timesLines }] =
    await Promise.all([
      import('../../batch/orders/finish-results.js'),
      import('../../exporters/terminal-grades.js'),
      import('../../exporters/intake-lines.js'),
    ]);
  const outcome = await finishResults({
    ...parseOrders(args),
    results: args.results,
    times: args.times ?? null,
  });
  terminal.write(
    timesLines(outcome.timesOfNobody, lang)
      .map((line) => `${line}\n`)
      .join(''),
  );
  const how = { lang, color: terminal.hasColor };
  terminal.write(terminalGrades(outcome, how));
  terminal.write(terminalStaleExports(outcome.staleExports, how));
  return exitCode.ok;
}
