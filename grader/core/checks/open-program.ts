// Loading a submission: as it stands, and where that fails by what still stands (RULES D.1, D.3).

import type { Engine, LoadError, Loaded, Program, Trap } from '../model/engine.js';
import { isTrap, LiveProgram } from './live-program.js';

/** A program that was loaded, or the last attempt at it. */
export interface Opening {
  readonly live: LiveProgram;
  /** What ended the program as it stands: an error or a trap; `null` when nothing did. */
  readonly crash: LoadError | Trap | null;
  /** Text printed by the program as it stands. */
  readonly loadOutput: string;
}

/** Loads a program whole, else what of it can be saved, else its definitions. */
export async function openProgram(engine: Engine, program: Program): Promise<Opening> {
  const whole = await LiveProgram.open({ engine, program, mode: 'whole' });
  const crash = crashOf(whole.loaded);
  const loadOutput = whole.loadOutput;
  if (crash === null) {
    return { live: whole, crash, loadOutput };
  }
  const salvage = await LiveProgram.open({ engine, program, mode: 'salvage' });
  if (!isTrap(salvage.loaded)) {
    return { live: salvage, crash, loadOutput };
  }
  const definitions = await LiveProgram.open({ engine, program, mode: 'definitions' });
  return { live: definitions, crash, loadOutput };
}

/** The error that kept the whole text from being compiled, `null` when it was compiled. */
export function syntaxError(loaded: Loaded | Trap): LoadError | null {
  return isTrap(loaded) || loaded.compiled ? null : loaded.error;
}

/** A syntax error is no crash: nothing ran, and nothing of the file can be saved. */
function crashOf(loaded: Loaded | Trap): LoadError | Trap | null {
  if (isTrap(loaded)) {
    return loaded;
  }
  return syntaxError(loaded) === null ? loaded.error : null;
}
