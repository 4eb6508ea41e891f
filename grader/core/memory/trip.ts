// What one stay of a program in a pristine interpreter was, so that it need not be made again.
// Engines are deterministic: the same program, loaded the same way and asked the same questions in
// the same order, answers the same.

import type { Answers, EngineFacts, Loaded, LoadMode, Trap } from '../model/engine.js';

/** One `ask` of a trip. */
export interface RememberedAsk {
  /** Keys of the questions, in order. */
  readonly questions: readonly string[];
  /**
   * What else decides the answers: which question's print was kept, and which earlier answers stood
   * in for arguments.
   */
  readonly setting: string;
  readonly answers: Answers;
  readonly keptOutput: string | null;
  /** Ticks of the session after it. */
  readonly ticks: number;
}

export interface Trip {
  /** The engine's version: answers of another one count for nothing. */
  readonly engine: EngineFacts['version'];
  /** Hash of the program. */
  readonly program: string;
  readonly mode: LoadMode;
  readonly loaded: Loaded | Trap;
  readonly loadOutput: string;
  /** Ticks of loading. */
  readonly ticks: number;
  readonly asks: readonly RememberedAsk[];
}
