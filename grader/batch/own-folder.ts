// Reports in a folder of their own: among the submissions they would be taken for one next time, and
// those of a part would take the place of those of the whole.

import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { GraderError } from '../core/model/errors.js';

/** The places of a run. */
interface Places {
  readonly input: string;
  readonly out: string;
  readonly onlyUngraded: string | null;
}

/** @throws GraderError where the reports would lie among submissions, or over those of the whole class. */
export async function demandOwnFolder({ input, out, onlyUngraded }: Places): Promise<void> {
  const folder = await realPlace(out);
  if (isBelow(folder, await realPlace(input))) {
    throw new GraderError(
      'bad-option',
      `The reports would lie in ${input}, among the submissions.`,
      'Choose a folder beside it with --out.',
    );
  }
  if (onlyUngraded !== null && folder === (await realPlace(path.dirname(onlyUngraded)))) {
    throw new GraderError(
      'bad-option',
      `The reports of a part of the class would take the place of those in ${out}.`,
      'Choose another folder with --out.',
    );
  }
}

function isBelow(file: string, folder: string): boolean {
  const way = path.relative(folder, file);
  return way === '' || !(way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way));
}

/** Through links, as far as the path exists. */
async function realPlace(file: string): Promise<string> {
  const whole = path.resolve(file);
  try {
    return await realpath(whole);
  } catch {
    const above = path.dirname(whole);
    return above === whole ? whole : path.join(await realPlace(above), path.basename(whole));
  }
}
