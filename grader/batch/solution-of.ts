// The reference solution in a student's language.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isJavascript, type Language } from '../core/model/submission.js';
import { packageRoot } from '../package-root.js';

/** The exercise's right program; TypeScript for JavaScript too. `null` where no language is known. */
export function solutionOf(exerciseId: string, language: Language | null): string | null {
  if (language === null) return null;
  const file = isJavascript(language) ? 'solution.ts' : 'solution.py';
  return readFileSync(path.join(packageRoot, 'reference', exerciseId, file), 'utf8');
}
