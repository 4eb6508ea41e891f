// What is known of a function beside its numbers: error texts, what was printed, what its name
// stands for. Clues decide by it where several mistakes give the same answers.

import type { Interview } from '../checks/interview.js';
import { isTrap } from '../checks/live-program.js';
import type { AnswerChange } from '../model/answer-change.js';
import type { FunctionFound, LoadError } from '../model/engine.js';
import type { Cell } from '../model/submission.js';
import type { FunctionSource, SourceFacts } from './source-facts.js';
import type { Transcript } from './transcript.js';

/** An exception that a call ended with. */
export interface RaisedError {
  readonly exception: string;
  readonly message: string;
  /** The student's line that raised; empty when none of theirs did. */
  readonly line: string;
}

/** All that clues may look at. */
export interface Facts {
  /** The function in question. */
  readonly function: string;
  /** Every function that was asked for. */
  readonly functions: readonly string[];
  readonly found: FunctionFound['kind'];
  /** Other callables of the program. */
  readonly otherNames: readonly string[];
  /** Errors that kept the source, or cells of it, from being read. */
  readonly unreadable: readonly LoadError[];
  /** Different errors of the function's calls. */
  readonly errors: readonly RaisedError[];
  /** Whether all calls gave the same number. */
  readonly isConstant: boolean;
  /** Whether no call of any asked function gave anything but None, and none was seen to do more. */
  readonly allGiveNone: boolean;
  /** Whether the statement's example call printed something; `null` when it was not answered. */
  readonly printed: boolean | null;
  /** What its answers hang on beside their arguments; `null` where none changed. */
  readonly hangsOn: AnswerChange['hangsOn'] | null;
  /** What the text of the function shows; `null` where nobody looked or it is not there. */
  readonly source: FunctionSource | null;
  /** The same for the whole text. */
  readonly wholeSource: SourceFacts | null;
}

/** `true` confirms a mistake, `false` rules it out, `null` leaves it open. */
export type Clue = (facts: Facts) => boolean | null;

/** Where facts come from beside the answers. */
export interface FactSources extends Pick<Interview, 'loaded' | 'exampleOutput'> {
  readonly changes: readonly AnswerChange[];
}

/** Gathers the facts about one function. `transcripts` are those of all asked functions. */
export function factsOf(
  transcript: Transcript,
  transcripts: readonly Transcript[],
  { loaded, exampleOutput, changes }: FactSources,
  cells: readonly Cell[],
  source: SourceFacts | null,
): Facts {
  const outcomes = transcript.entries
    .filter((each) => each.role === 'counted')
    .map((each) => each.outcome);
  const values = new Set(outcomes.map((each) => (each.kind === 'value' ? each.value : null)));
  return {
    function: transcript.function,
    functions: transcripts.map((each) => each.function),
    found: isTrap(loaded) ? 'missing' : (loaded.functions[transcript.function]?.kind ?? 'missing'),
    otherNames: isTrap(loaded) ? [] : loaded.otherNames,
    unreadable: isTrap(loaded)
      ? []
      : [
          ...(loaded.compiled || loaded.error === null ? [] : [loaded.error]),
          ...loaded.skippedCells,
        ],
    errors: errorsOf(transcript, cells),
    isConstant: values.size === 1 && !values.has(null),
    allGiveNone: transcripts.every(givesNone),
    printed: exampleOutput === null ? null : exampleOutput !== '',
    hangsOn: changes.find((each) => each.function === transcript.function)?.hangsOn ?? null,
    source: source?.functions[transcript.function] ?? null,
    wholeSource: source,
  };
}

function errorsOf(transcript: Transcript, cells: readonly Cell[]): readonly RaisedError[] {
  const lines = cells.flatMap((cell) => cell.source.split('\n'));
  const errors = new Map<string, RaisedError>();
  for (const { role, outcome } of transcript.entries) {
    if (role === 'counted' && outcome.kind === 'raised') {
      const { exception, message, line } = outcome;
      const own = line === null ? '' : (lines[line - 1] ?? '');
      const text = outcome.inFile === undefined ? own : outcome.inFile.text;
      errors.set(`${exception} ${message} ${line}`, { exception, message, line: text });
    }
  }
  return [...errors.values()];
}

function givesNone(transcript: Transcript): boolean {
  const counted = transcript.entries.filter((each) => each.role === 'counted');
  return (
    counted.length > 0 &&
    counted.every(({ outcome }) => outcome.kind === 'not-a-number' && outcome.type === 'NoneType')
  );
}
