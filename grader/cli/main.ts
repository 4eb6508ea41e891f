#!/usr/bin/env node
// The `grader` command.

import { runCli } from './cli.js';
import { interruption } from './interruption.js';
import { processTerminal } from './terminal.js';

process.exitCode = await runCli(process.argv.slice(2), processTerminal(), interruption());
