// Exports in a folder whose grades are written anew: they hold the grades of before.

import { stat } from 'node:fs/promises';
import path from 'node:path';

/** Those that hold what counts; JUnit and GitHub tell what was judged, which stays. */
const ofGrades = ['canvas-gradebook.csv', 'moodle-worksheet.csv', 'moodle-feedback.zip'];

/** Names of what is there; a folder's ends in a slash. */
export async function staleExports(out: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of [...ofGrades, 'gradescope/']) {
    if ((await stat(path.join(out, name)).catch(() => null)) !== null) found.push(name);
  }
  return found;
}
