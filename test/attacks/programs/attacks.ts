// All attacks.

import type { Attack } from '../attack.js';
import { denial } from './denial.js';
import { escapes } from './escapes.js';
import { forging } from './forging.js';
import { persistence } from './persistence.js';
import { probing } from './probing.js';

/** By family. */
export const families: Readonly<Record<string, readonly Attack[]>> = {
  escapes,
  forging,
  persistence,
  denial,
  probing,
};

export const attacks: readonly Attack[] = Object.values(families).flat();
