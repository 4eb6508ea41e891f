// Whose fault it is that a submission is ungraded or could not be loaded, in one sentence.

import type { Interview } from '../checks/interview.js';
import type { Judgement } from '../checks/judge.js';
import { isTrap } from '../checks/live-program.js';
import { syntaxError } from '../checks/open-program.js';
import type { EngineFacts, Loaded } from '../model/engine.js';
import type { Exercise } from '../model/exercise.js';
import type { Blame } from '../model/report.js';
import type { Cell, IntakeProblem } from '../model/submission.js';
import type { CoreTexts } from '../texts/core-texts.js';
import { crashText } from './crash-text.js';
import { libraryNeededBy } from './score.js';

/** Both fields are non-null, or both are null (RULES E.2). */
export type Standing =
  | { readonly blame: null; readonly reason: null }
  | { readonly blame: Blame; readonly reason: string };

/** The standing of a submission that intake could not make a program of. */
export function standingOfProblem(problem: IntakeProblem): Standing {
  return {
    blame: problem.kind === 'no-program' ? 'environment' : 'student',
    reason: problem.sentence,
  };
}

/** The standing of a submission that was loaded, or that was tried to. */
export function standingOf(
  exercise: Exercise,
  engine: Pick<EngineFacts, 'name'>,
  cells: readonly Cell[],
  interview: Pick<Interview, 'loaded' | 'crash'>,
  judgements: readonly Judgement[],
  texts: CoreTexts,
): Standing {
  const libraries = librarySentence(exercise, engine, judgements, texts);
  if (libraries !== null) {
    return { blame: 'environment', reason: libraries };
  }
  const nothing = nothingLoaded(exercise, cells, interview, texts);
  return nothing === null ? { blame: null, reason: null } : { blame: 'student', reason: nothing };
}

function nothingLoaded(
  exercise: Exercise,
  cells: readonly Cell[],
  { loaded, crash }: Pick<Interview, 'loaded' | 'crash'>,
  texts: CoreTexts,
): string | null {
  if (isTrap(loaded)) {
    return crashText(loaded, cells, texts);
  }
  const unreadable = syntaxError(loaded);
  if (unreadable !== null) {
    return crashText(unreadable, cells, texts);
  }
  const names = exercise.functions.map((each) => each.name);
  const found = names.filter((name) => isFound(loaded, name));
  if (found.length > 0) {
    return null;
  }
  return crash === null ? texts.reasons.noFunction(names) : crashText(crash, cells, texts);
}

/** A function that needs a library is there, even where it cannot be called. */
function isFound(loaded: Loaded, name: string): boolean {
  const kind = loaded.functions[name]?.kind;
  return kind === 'callable' || kind === 'needs-library';
}

function librarySentence(
  exercise: Exercise,
  { name: engine }: Pick<EngineFacts, 'name'>,
  judgements: readonly Judgement[],
  { reasons }: CoreTexts,
): string | null {
  const needs = exercise.functions.flatMap(({ name }) => {
    const library = libraryNeededBy(judgements, name);
    return library === null ? [] : [{ name, library }];
  });
  return needs.length === 0 ? null : reasons.lacking(needs, engine === 'native');
}
