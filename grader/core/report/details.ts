// What pages show beside the result: the code, what was printed, the paths, notes.

import { callTextIn } from '../checks/call-text.js';
import { numbersIn } from '../checks/evidence.js';
import { argumentNumbers } from '../checks/expectation.js';
import type { Interview } from '../checks/interview.js';
import { isTrap } from '../checks/live-program.js';
import { syntaxError } from '../checks/open-program.js';
import { noFeedback } from '../feedback/feedback-of.js';
import type { AnswerBook, Loaded } from '../model/engine.js';
import type { Exercise, FigureSpec } from '../model/exercise.js';
import { importsOwnFiles } from '../model/imports-own-files.js';
import type { Details, PathFigure } from '../model/report.js';
import type { Cell, Submission } from '../model/submission.js';
import { crashText } from '../score/crash-text.js';
import type { CoreTexts } from '../texts/core-texts.js';
import { codeBlocks, plainBlock } from './code-blocks.js';

/** Details of a submission that was put into an interpreter. */
export function detailsOf(
  exercise: Exercise,
  submission: Submission,
  interview: Interview,
  told: Pick<
    Details,
    | 'reason'
    | 'counterexamples'
    | 'engine'
    | 'lacking'
    | 'loopReading'
    | 'diagnosis'
    | 'changes'
    | 'feedback'
    | 'wouldEarn'
    | 'noticed'
  >,
  texts: CoreTexts,
): Details {
  return {
    code: codeBlocks(submission.cells, interview, texts),
    ...(importsOwnFiles(submission) && { hasFurtherFiles: true }),
    loadOutput: interview.loadOutput,
    example:
      interview.exampleOutput === null
        ? null
        : {
            call: callTextIn(submission.language, exercise.example),
            output: interview.exampleOutput,
          },
    figures: exercise.figures.map((figure) => pathFigure(exercise, figure, interview.answers)),
    notes: notesOf(exercise, submission.cells, interview, texts),
    ...told,
  };
}

/** Details where nothing ran. */
export function detailsWithoutRun(submission: Submission, reason: string | null): Details {
  return {
    reason,
    counterexamples: {},
    engine: null,
    lacking: [],
    code: submission.cells.map(plainBlock),
    loadOutput: '',
    example: null,
    loopReading: 'model',
    figures: [],
    diagnosis: [],
    changes: [],
    notes: [],
    feedback: noFeedback,
    wouldEarn: null,
    noticed: null,
  };
}

function pathFigure(exercise: Exercise, figure: FigureSpec, answers: AnswerBook): PathFigure {
  const right = figure.questions.map((question) => {
    const numbers = argumentNumbers(question, numbersIn(answers));
    return exercise.model.expect(question.function, numbers).value;
  });
  const yours = figure.questions.map((question) => {
    const outcome = answers.get(question);
    return outcome?.kind === 'value' ? outcome.value : null;
  });
  return {
    rate: figure.rate,
    steps: figure.steps,
    yours: [figure.start, ...yours],
    right: [figure.start, ...right],
  };
}

function notesOf(
  exercise: Exercise,
  cells: readonly Cell[],
  { loaded, crash, stopped, spent }: Interview,
  texts: CoreTexts,
): readonly string[] {
  const { notes } = texts;
  const crashed = crash === null ? [] : [notes.crashed(crashText(crash, cells, texts))];
  if (isTrap(loaded)) {
    return crashed;
  }
  const skipped = loaded.skippedCells.map((error) =>
    notes.cellSkipped(crashText(error, cells, texts)),
  );
  const missing = exercise.functions.flatMap(({ name }) => missingNote(name, loaded, texts) ?? []);
  const ended = stopped.map((name) => notes.stopped(name));
  const late = spent.map((name) => notes.spent(name));
  return [...crashed, ...skipped, ...missing, ...ended, ...late];
}

/** `null` for a function that is there, and where a syntax error hides which ones are. */
function missingNote(name: string, loaded: Loaded, { notes }: CoreTexts): string | null {
  const found = loaded.functions[name] ?? { kind: 'missing' };
  switch (found.kind) {
    case 'callable':
    case 'needs-library':
      return null;
    case 'missing':
      return syntaxError(loaded) === null ? notes.missing(name) : null;
    case 'not-callable':
      return notes.notCallable(name, found.type);
  }
}
