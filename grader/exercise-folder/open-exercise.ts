// An exercise by its reference: the id of one that ships with the grader, or a folder.

import { statSync } from 'node:fs';
import path from 'node:path';
import type { Exercise } from '../core/model/exercise.js';
import { addExercise, loadExercise } from '../exercises.js';

/** Folders of exercises that were opened in this process, by the exercise's id. */
const folders = new Map<string, string>();

/** The reference of an exercise that a run names by its id. */
export function referenceTo(id: string): string {
  return folders.get(id) ?? id;
}

/** The exercise of a reference that `exerciseReference` gave. */
export async function openExercise(reference: string): Promise<Exercise> {
  if (!path.isAbsolute(reference)) return loadExercise(reference);
  const { loadFolder } = await import('./load-folder.js');
  const exercise = await loadFolder(reference);
  addExercise(reference, exercise);
  // What a run leaves behind names its exercise by id.
  addExercise(exercise.id, exercise);
  folders.set(exercise.id, reference);
  return exercise;
}

/**
 * What the command line names: an absolute path for a folder, whose exercise is then known in this
 * process, else the id as it is.
 */
export async function exerciseReference(text: string): Promise<string> {
  const isFolder = /[\\/]|^\.+$/.test(text) || isFolderHere(text);
  if (!isFolder) return text;
  const reference = path.resolve(text);
  await openExercise(reference);
  return reference;
}

function isFolderHere(name: string): boolean {
  return statSync(path.join(name, 'exercise.ts'), { throwIfNoEntry: false })?.isFile() === true;
}
