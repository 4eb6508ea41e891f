// The program that a submission is, for an exercise.

import type { OwnModules, Program } from '../model/engine.js';
import type { Exercise } from '../model/exercise.js';
import type { Submission } from '../model/submission.js';

/** What the engine loads: the student's cells as they are, and the names that will be called. */
export function programOf(exercise: Exercise, submission: Submission): Program {
  const structured = exercise.functions.flatMap(({ name, returns }) =>
    returns === undefined || returns.kind === 'float' ? [] : [name],
  );
  return {
    cells: submission.cells,
    functions: exercise.functions.map((each) => each.name),
    standIn: null,
    ...(structured.length === 0 ? {} : { structured }),
    ...(submission.files.length === 0 ? {} : { modules: modulesOf(submission) }),
  };
}

function modulesOf({ files, importedAs = 'solution' }: Submission): OwnModules {
  return { program: importedAs, files };
}
