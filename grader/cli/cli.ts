// The command line: which commands there are, and how mistakes in a call are answered.

import { closest, distance } from 'fastest-levenshtein';
import yargs, { type FallbackCompletionFunction } from 'yargs';
import type { WarmStart } from '../batch/warm-start.js';
import { exitCode, GraderError } from '../core/model/errors.js';
import { packageVersion } from '../package-root.js';
import { withoutPasswords } from '../queue/queue-address.js';
import { archiveCommand, archiveOptions } from './commands/archive.js';
import { batchCommand, batchOptions } from './commands/batch.js';
import { checkCommand, checkOptions } from './commands/check.js';
import { diffCommand, diffOptions } from './commands/diff.js';
import { exportCommand, exportCommandOptions } from './commands/export.js';
import { finishCommand, finishOptions } from './commands/finish.js';
import { githubWorkflowCommand, githubWorkflowOptions } from './commands/github-workflow.js';
import { gradescopeZipCommand, gradescopeZipOptions } from './commands/gradescope-zip.js';
import { helpCommand } from './commands/help.js';
import { newCommand, newOptions } from './commands/new.js';
import { pageCommand, pageOptions } from './commands/page.js';
import { replayCommand, replayOptions } from './commands/replay.js';
import { rubricCommand, rubricOptions } from './commands/rubric.js';
import { serveCommand, serveOptions } from './commands/serve.js';
import { verifyCommand, verifyOptions } from './commands/verify.js';
import { workerCommand, workerOptions } from './commands/worker.js';
import { helpTopicNames } from './help/topics.js';
import type { Terminal } from './terminal.js';

/** Runs one call; `args` are the words after `grader`. The exit code (RULES E.4). */
export async function runCli(
  args: readonly string[],
  terminal: Terminal,
  signal: AbortSignal,
  warm: WarmStart | null = null,
): Promise<number> {
  let code: number = exitCode.ok;
  const finish = (result: number) => {
    code = result;
  };
  const context = { terminal, signal, warm, finish };
  const parser = yargs()
    .scriptName('grader')
    .usage('$0 <command>\n\nGrades functions that students write.')
    .command(batchCommand(context))
    .command(checkCommand(context))
    .command(diffCommand(context))
    .command(finishCommand(context))
    .command(exportCommand(context))
    .command(githubWorkflowCommand(context))
    .command(gradescopeZipCommand(context))
    .command(replayCommand(context))
    .command(newCommand(context))
    .command(verifyCommand(context))
    .command(rubricCommand(context))
    .command(pageCommand(context))
    .command(serveCommand(context))
    .command(archiveCommand(context))
    .command(workerCommand(context))
    .command(helpCommand(context))
    .completion(
      'completion',
      'Print the script that completes commands and options in bash or zsh',
      completeTopics,
    )
    .middleware(async (argv) => {
      if (typeof argv.exercise !== 'string') return;
      const { exerciseReference } = await import('../exercise-folder/open-exercise.js');
      argv.exercise = await exerciseReference(argv.exercise);
    })
    .option('color', { type: 'boolean', describe: 'Colours in the terminal', hidden: true })
    .demandCommand(1, 'Name a command.')
    .strict()
    .check(onlyOnce)
    .recommendCommands()
    .version(packageVersion)
    .help()
    .alias('help', 'h')
    .epilogue(`More: grader help <topic>, on ${helpTopicNames.join(', ')}.`)
    .wrap(Math.min(terminal.width, 100))
    .exitProcess(false)
    .fail((message, error) => {
      throw error ?? usageError(message, args);
    });
  try {
    await parser.parseAsync(args, {}, (_error, _argv, output) => {
      if (output) terminal.write(`${output}\n`);
    });
    return code;
  } catch (error) {
    return tellError(error, terminal);
  }
}

/** What may follow the words so far: the program's name, a command, and so on. */
const completeTopics: FallbackCompletionFunction = (_current, argv, completeAsUsual, done) => {
  if (argv._[1] === 'help') done([...helpTopicNames]);
  else completeAsUsual();
};

/** Prints an error as people should see it; the exit code it stands for. */
function tellError(error: unknown, terminal: Terminal): number {
  if (error instanceof GraderError) {
    terminal.writeError(withoutPasswords(`grader: ${error.message}\n${error.hint}\n`));
    return error.exitCode;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.writeError(
    `grader: This is a fault of the grader, not yours.\nPlease report it with these lines:\n${withoutPasswords(text)}\n`,
  );
  return exitCode.ours;
}

/** Options that may be given more than once. */
const repeatable: readonly string[] = ['include', '_'];

/** Of two values none is the right one to take. */
function onlyOnce(argv: Readonly<Record<string, unknown>>): true {
  for (const [name, value] of Object.entries(argv)) {
    if (!Array.isArray(value) || repeatable.includes(name)) continue;
    throw new GraderError('bad-option', `--${name} is given twice.`, 'Give it once.');
  }
  return true;
}

function usageError(message: string, args: readonly string[]): GraderError {
  const hint = 'Call grader --help, or grader <command> --help, for what there is.';
  return new GraderError('bad-option', sentence(message), suggestion(args) ?? hint);
}

/** yargs' messages have neither capitals nor stops throughout. */
function sentence(message: string): string {
  const [first = ''] = message.split('\n');
  return /[.?!]$/.test(first) ? first : `${first}.`;
}

/** Every option of every command. */
const knownOptions = [
  ...new Set(
    [
      batchOptions,
      checkOptions,
      archiveOptions,
      diffOptions,
      finishOptions,
      exportCommandOptions,
      githubWorkflowOptions,
      gradescopeZipOptions,
      newOptions,
      pageOptions,
      replayOptions,
      rubricOptions,
      serveOptions,
      verifyOptions,
      workerOptions,
    ].flatMap((each) => Object.keys(each)),
  ),
  'help',
  'version',
];

/** The known option nearest to one that was mistyped. */
function suggestion(args: readonly string[]): string | null {
  for (const arg of args) {
    const name = /^--([^=]+)/.exec(arg)?.[1];
    if (name === undefined || knownOptions.includes(name)) continue;
    const near = closest(name, knownOptions);
    if (distance(name, near) <= 3) return `Did you mean --${near}?`;
  }
  return null;
}
