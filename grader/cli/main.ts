// The `grader` command.

import type { WarmStart } from '../batch/warm-start.js';
import { runCli } from './cli.js';
import { interruption } from './interruption.js';
import { processTerminal } from './terminal.js';

/** Runs the words after `grader`; `warm` is what was started ahead for a check. */
export async function main(args: readonly string[], warm: WarmStart | null): Promise<void> {
  process.exitCode = await runCli(args, processTerminal(), interruption(), warm);
}
