#!/usr/bin/env node
// What `grader` starts: the command's bundle beside this file.

import path from 'node:path';
import { runBundle } from './run-bundle.js';

runBundle(path.join(__dirname, 'command.js'));
