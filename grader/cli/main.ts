// The `grader` command.

import { interruption } from './interruption.js';
import { processTerminal } from './terminal.js';

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  // Reading the command line takes as long as starting a worker, so a check does both at once.
  const isCheck = args[0] === 'check' && !args.includes('--help') && !args.includes('-h');
  const warm = isCheck ? (await import('../batch/warm-start.js')).warmStart() : null;
  const { runCli } = await import('./cli.js');
  process.exitCode = await runCli(args, processTerminal(), interruption(), warm);
}

void main();
