// What is known for the blanks of a message.

import { type FileLine, placeOf } from '../model/lines.js';
import type { Message } from '../model/message.js';
import type { Outcome } from '../model/outcome.js';
import { loopAround, type Spot } from '../model/source-look.js';
import type { PlaceTexts } from '../texts/core-texts.js';
import type { FeedbackScene } from './feedback-scene.js';
import type { Blanks } from './fill-blanks.js';

/** What an error or a limit told. */
export interface Told {
  /** Counted through the whole program; `null` when unknown. */
  readonly line: number | null;
  readonly name: string | null;
  /** Set where it came about in one of the student's further files. */
  readonly inFile?: FileLine | undefined;
}

/** Fills in what the source shows, else what the error told. */
export function blanksOf(
  message: Message,
  functionName: string,
  told: Told,
  { look, evidence, speech }: FeedbackScene,
): Blanks {
  const spots = look?.spots ?? [];
  const shown = spots.filter(({ kind }) => kind === message.spot);
  const spot = nearest(shown, functionName, told);
  const name = spot?.name ?? told.name;
  const line = spot?.line ?? (told.inFile === undefined ? told.line : null);
  const unknown = spots.find((each) => each.kind === 'unknown-name' && each.name === name);
  const loop = line === null ? null : loopAround(look, line);
  const { places } = speech.texts;
  const at = (through: number) => placeOf(evidence.cells, through);
  return withoutNulls({
    function: functionName,
    line: line === null ? fileWords(told, places) : places.inSentence(at(line)),
    loop: loop === null ? null : places.loop(loop.word, at(loop.first)),
    name,
    near: spot?.near ?? unknown?.near ?? null,
  });
}

function fileWords({ inFile }: Told, places: PlaceTexts): string | null {
  return inFile === undefined ? null : places.ofFile(inFile);
}

/** The line where an outcome came about, counted through the whole program. */
export function lineOf(outcome: Outcome): number | null {
  return 'line' in outcome ? outcome.line : null;
}

/** The spot at the line that the error names, else one in the function, else any. */
function nearest(spots: readonly Spot[], functionName: string, { line, name }: Told): Spot | null {
  const own = spots.filter((each) => each.function === functionName);
  return (
    own.find((each) => each.line === line && each.name === name) ??
    own.find((each) => each.line === line) ??
    own[0] ??
    spots[0] ??
    null
  );
}

function withoutNulls(
  blanks: { readonly function: string } & Readonly<Record<string, string | null>>,
): Blanks {
  const known = Object.entries(blanks).filter(([, value]) => value !== null);
  return { function: blanks.function, ...Object.fromEntries(known) };
}
