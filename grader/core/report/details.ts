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
import type { Details, PathFigure } from '../model/report.js';
import type { Cell, Submission } from '../model/submission.js';
import { crashText } from '../score/crash-text.js';
import { codeBlocks } from './code-blocks.js';

/** Details of a submission that was put into an interpreter. */
export function detailsOf(
  exercise: Exercise,
  submission: Submission,
  interview: Interview,
  told: Pick<Details, 'engine' | 'lacking' | 'loopReading' | 'diagnosis' | 'changes' | 'feedback' | 'wouldEarn'>,
): Details {
  return {
    code: codeBlocks(submission.cells, interview),
    loadOutput: interview.loadOutput,
    example:
      interview.exampleOutput === null
        ? null
        : {
            call: callTextIn(submission.language, exercise.example),
            output: interview.exampleOutput,
          },
    figures: exercise.figures.map((figure) => pathFigure(exercise, figure, interview.answers)),
    notes: notesOf(exercise, submission.cells, interview),
    ...told,
  };
}

/** Details where nothing ran. */
export function detailsWithoutRun(submission: Submission): Details {
  return {
    engine: null,
    lacking: [],
    code: codeBlocks(submission.cells, null),
    loadOutput: '',
    example: null,
    loopReading: 'model',
    figures: [],
    diagnosis: [],
    changes: [],
    notes: [],
    feedback: noFeedback,
    wouldEarn: null,
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
): readonly string[] {
  const crashed =
    crash === null ? [] : [`The program did not run to its end: ${crashText(crash, cells)}.`];
  if (isTrap(loaded)) {
    return crashed;
  }
  const skipped = loaded.skippedCells.map(
    (error) => `A cell was left out because it does not compile: ${crashText(error, cells)}.`,
  );
  const missing = exercise.functions.flatMap(({ name }) => missingNote(name, loaded) ?? []);
  const ended = stopped.map(
    (name) => `${name} was not called any more after its calls had to be stopped.`,
  );
  const late = spent.map(
    (name) => `${name} was not called any more when the time for all calls was used up.`,
  );
  return [...crashed, ...skipped, ...missing, ...ended, ...late];
}

/** `null` for a function that is there, and where a syntax error hides which ones are. */
function missingNote(name: string, loaded: Loaded): string | null {
  const found = loaded.functions[name] ?? { kind: 'missing' };
  switch (found.kind) {
    case 'callable':
    case 'needs-library':
      return null;
    case 'missing':
      return syntaxError(loaded) === null ? `There is no function called ${name}.` : null;
    case 'not-callable':
      return `${name} is not a function when the program ends: its type is ${found.type}.`;
  }
}
