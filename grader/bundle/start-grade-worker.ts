// What a grading worker starts: its bundle beside this file.

import path from 'node:path';
import { gradeWorkerBundle } from './bundles.js';
import { runBundle } from './run-bundle.js';

runBundle(path.join(__dirname, gradeWorkerBundle));
