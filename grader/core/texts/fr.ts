// What the grader itself says, in French.
import type { CoreTexts } from './core-texts.js';
import { en } from './en.js';
export const fr: CoreTexts = en;
