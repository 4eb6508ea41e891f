// What a grading worker starts: its bundle beside this file.

import path from 'node:path';
import { runBundle } from './run-bundle.js';

runBundle(path.join(__dirname, 'grade-worker-bundle.js'));
