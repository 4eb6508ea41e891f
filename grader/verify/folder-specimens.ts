// The programs that an author lays beside an exercise: its solution, right ones of other kinds, and
// wrong ones, each named after its mistake.

import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { GraderError } from '../core/model/errors.js';
import type { Exercise } from '../core/model/exercise.js';
import { readSubmission } from '../intake/read-submission.js';
import type { Specimen, Truth } from './specimen.js';

/** What a program's file may end with. */
const programEnding = /\.(py|ipynb|js|ts)$/;

/**
 * `solution.*` and `right/*` earn full marks. `wrong/*` lose points in every function,
 * `wrong/<function>/*` in that one alone. `missing-factor--2.py` makes the mistake of
 * `missing-factor.py` in another way.
 */
export async function readFolderSpecimens(
  folder: string,
  { functions }: Exercise,
): Promise<readonly Specimen[]> {
  const right: Truth = { kind: 'right' };
  const solutions = programsIn(folder, '').filter((file) => /^solution\./.test(file));
  if (solutions.length === 0) {
    throw new GraderError(
      'exercise',
      `There is no solution in ${folder}, so nothing shows that the exercise can be solved.`,
      'Write one that earns full marks, as solution.py.',
    );
  }
  const places = [null, ...functions.map(({ name }) => name)];
  const all: readonly (readonly [file: string, truth: Truth])[] = [
    ...[...solutions, ...programsIn(folder, 'right')].map((file) => [file, right] as const),
    ...places.flatMap((place) =>
      programsIn(folder, path.join('wrong', place ?? '')).map(
        (file) => [file, truthOf(file, place)] as const,
      ),
    ),
  ];
  return Promise.all(
    all.map(async ([file, truth]) => ({
      id: file.split(path.sep).join('/'),
      truth,
      body: { kind: 'source', submission: await readSubmission(path.join(folder, file)) },
    })),
  );
}

function truthOf(file: string, place: string | null): Truth {
  const id = path.parse(file).name.replace(/--\d+$/, '');
  // No wrong model tells what it is by its answers, so no name is asked for.
  return { kind: 'wrong', id, function: place, names: null };
}

function programsIn(folder: string, below: string): readonly string[] {
  const place = path.join(folder, below);
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .filter((name) => programEnding.test(name) && statSync(path.join(place, name)).isFile())
    .sort()
    .map((name) => path.join(below, name));
}
