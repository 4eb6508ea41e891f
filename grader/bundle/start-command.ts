#!/usr/bin/env node
// What `grader` starts: the command's bundle beside this file.

import path from 'node:path';
import { warmStart } from '../batch/warm-start.js';
import type { main } from '../cli/main.js';
import { commandBundle } from './bundles.js';
import { runBundle } from './run-bundle.js';

const args = process.argv.slice(2);
// Loading the command takes as long as starting a worker, so a check does both at once.
const isCheck = args[0] === 'check' && !args.includes('--help') && !args.includes('-h');
const warm = isCheck ? warmStart() : null;
const { exports } = runBundle(path.join(__dirname, commandBundle));
void (exports as { main: typeof main }).main(args, warm); // what cli/main.ts exports
