// The next step for a program that did not load, or not far enough.

import { isTrap } from '../checks/live-program.js';
import { syntaxError } from '../checks/open-program.js';
import type { LoadError, Trap } from '../model/engine.js';
import { lineThrough } from '../model/lines.js';
import type { Message } from '../model/message.js';
import type { NextStep } from '../model/report.js';
import { crashPlace, inFileOf } from '../score/crash-text.js';
import { blanksOf } from './blanks-of.js';
import type { FeedbackScene } from './feedback-scene.js';
import { limitText } from './limit-texts.js';
import { type ExplainedError, explainRaised, explainUnreadable } from './python-errors.js';
import { shownFileLine, shownLine } from './shown-line.js';
import { writeStep } from './write-step.js';

/** `null` when the program loaded, or when all asked functions are there all the same. */
export function loadStep(scene: FeedbackScene): NextStep | null {
  const problem = loadProblem(scene);
  if (problem === null) {
    return null;
  }
  const { cells } = scene.evidence;
  const place = crashPlace(problem, cells);
  const { message, name } = explanation(problem, scene);
  const inFile = inFileOf(problem);
  const told = { line: lineThrough(cells, place), name, inFile: inFile ?? undefined };
  return writeStep(
    message,
    {
      blanks: blanksOf(message, scene.speech.texts.feedback.theProgram, told, scene),
      function: null,
      shown:
        inFile === null
          ? shownLine(place, isTrap(problem) ? null : problem.column, scene)
          : shownFileLine(inFile, scene),
      beforeHint: null,
    },
    scene,
  );
}

function loadProblem({ exercise, loading }: FeedbackScene): LoadError | Trap | null {
  const { loaded, crash } = loading;
  if (isTrap(loaded)) {
    return loaded;
  }
  const isHidden = exercise.functions.some(({ name }) => {
    const kind = loaded.functions[name]?.kind;
    return kind === 'missing' || kind === undefined;
  });
  const skipped = loaded.skippedCells[0] ?? null;
  return syntaxError(loaded) ?? (isHidden ? (skipped ?? crash) : null);
}

function explanation(problem: LoadError | Trap, scene: FeedbackScene): ExplainedError {
  const { language } = scene.evidence;
  const { errors, limits } = scene.speech.texts;
  if (isTrap(problem)) {
    return problem.kind === 'raised'
      ? explainRaised(problem, language, errors)
      : { message: limitText(problem, limits) ?? scene.speech.book.unknownMistake, name: null };
  }
  const reserved = isReservedWord(problem, scene);
  if (reserved !== null) {
    return { message: reserved, name: null };
  }
  return isReadingError(problem)
    ? explainUnreadable(problem, language, errors)
    : explainRaised(problem, language, errors);
}

/** Python only says "invalid syntax" of `lambda` as a name; the source tells. */
function isReservedWord({ exception }: LoadError, { speech, look }: FeedbackScene): Message | null {
  const isSeen = look?.spots.some(({ kind }) => kind === 'lambda-name') === true;
  const messages = Object.values(speech.book.mistakes);
  return exception === 'SyntaxError' && isSeen
    ? (messages.find(({ spot }) => spot === 'lambda-name') ?? null)
    : null;
}

function isReadingError({ exception }: LoadError): boolean {
  return ['SyntaxError', 'IndentationError', 'TabError'].includes(exception);
}
