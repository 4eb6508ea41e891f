// An author's folder becomes an exercise: its exercise.ts runs as it stands, without a build step.

import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { tryReference } from '../core/authoring/try-reference.js';
import { GraderError } from '../core/model/errors.js';
import type { Exercise } from '../core/model/exercise.js';
import { defaultSeed } from '../exercises.js';
import * as library from '../index.js';
import { sha256 } from '../sha256.js';

/** What an author's folder is named by. */
export const exerciseFile = 'exercise.ts';

/**
 * The exercise of a folder. Its version carries a hash of the folder, so that answers and results of
 * another state of it are never taken for this one's.
 */
export async function loadFolder(folder: string): Promise<Exercise> {
  const file = path.join(folder, exerciseFile);
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    throw new GraderError(
      'exercise',
      `There is no exercise in ${folder}: it has no file ${exerciseFile}.`,
      'Name the folder of an exercise, or the id of one that ships with the grader.',
    );
  }
  const exercise = await runAuthorsFile(realpathSync.native(file));
  if (!isExercise(exercise)) {
    throw new GraderError(
      'exercise',
      `${exerciseFile} does not export an exercise.`,
      'Write: export default defineExercise({ … }), as docs/write-an-exercise.md shows.',
    );
  }
  tried(exercise, realpathSync.native(folder));
  const version = `${exercise.version}+${hashOf(folder).slice(0, 12)}`;
  return { ...exercise, folder: path.basename(folder), version };
}

/** What could go wrong at the first student goes wrong now. */
function tried(exercise: Exercise, folder: string): void {
  try {
    tryReference(exercise, defaultSeed);
  } catch (error) {
    throw mistakeIn(error, folder);
  }
}

async function runAuthorsFile(file: string): Promise<unknown> {
  // A compiler comes with it: loaded by those alone who have an exercise of their own.
  const { createJiti } = await import('jiti');
  const jiti = createJiti(file, {
    fsCache: false,
    moduleCache: false,
    // This very package, wherever the author's folder lies, and the one fast-check that it has.
    virtualModules: { 'theta-grader': library, 'fast-check': library.fc },
  });
  try {
    return await jiti.import(file, { default: true });
  } catch (error) {
    throw mistakeIn(error, path.dirname(file));
  }
}

/** What went wrong in an author's file, with the place in it. */
function mistakeIn(error: unknown, folder: string): GraderError {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const place = placeIn(`${message}\n${stack}`, folder);
  const [firstLine = ''] = message.split('\n');
  const what = firstLine.replaceAll(`${folder}${path.sep}`, '').trim();
  return new GraderError(
    'exercise',
    `The exercise cannot be loaded: ${place === null ? '' : `${place}: `}${what}`,
    'Mend it there; docs/write-an-exercise.md shows a whole exercise.',
    { cause: error },
  );
}

/** `exercise.ts, line 12`: the first place of the folder that a trace names. */
function placeIn(trace: string, folder: string): string | null {
  const start = trace.indexOf(`${folder}${path.sep}`);
  const found = start < 0 ? null : trace.slice(start + folder.length + 1).match(/^([^:\n]+):(\d+)/);
  return found === null ? null : `${found[1]}, line ${found[2]}`;
}

/** Made by `defineExercise`, which has looked at all of it. */
function isExercise(value: unknown): value is Exercise {
  return typeof value === 'object' && value !== null && 'valueModel' in value && 'checks' in value;
}

/** Over all files of a folder, hidden ones and installed packages left out. */
function hashOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => path.relative(folder, path.join(each.parentPath, each.name)))
    .filter((name) => !/(^|[\\/])(\.|node_modules([\\/]|$))/.test(name))
    .sort();
  return sha256(
    JSON.stringify(
      files.map((name) => [name, sha256(readFileSync(path.join(folder, name)).toString('base64'))]),
    ),
  );
}
