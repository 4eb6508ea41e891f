// The layouts of platforms, the more telling ones first.

import { canvas } from './canvas.js';
import { gradescope } from './gradescope.js';
import type { Layout } from './layout.js';
import { moodle } from './moodle.js';
import { nbgrader } from './nbgrader.js';

export const platformLayouts: readonly Layout[] = [gradescope, nbgrader, moodle, canvas];
