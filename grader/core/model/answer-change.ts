// A call that gave two answers, and what could be found out about why; plain data.

/** One call whose answer changed, as short texts. */
export interface AnswerChange {
  readonly function: string;
  /** The call, a Python expression. */
  readonly call: string;
  /** What it gave at first. */
  readonly first: string;
  /** What it gave when it was asked again, after everything else. */
  readonly again: string;
  /** What it gives as the only call of a new interpreter; `null` when that gave no answer. */
  readonly alone: string | null;
  /** Calls after which a new interpreter gives something else; `null` when none were found. */
  readonly after: CallsBefore | null;
  /**
   * What the answer hangs on beside its arguments: on which calls came before, on how many did
   * (chance looks the same, since the generator of random numbers counts, too), or not known.
   */
  readonly hangsOn: 'earlier-calls' | 'number-of-calls' | 'unknown';
}

/** One call, made so often before. */
export interface CallsBefore {
  readonly call: string;
  readonly times: number;
  /** What the call in question gives then. */
  readonly actual: string;
}
