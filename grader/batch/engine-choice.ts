// Which engine runs Python submissions, as the command line says it.

/** What an operator chose. */
export interface EngineChoice {
  /**
   * - `sealed`: the Python that ships with the grader.
   * - `native`: the machine's own Python.
   * - `auto`: sealed; what needs a library that it lacks goes to native, where that stands ready.
   */
  readonly kind: 'auto' | 'sealed' | 'native';
  /** Path of a CPython for native; the machine's `python3` where nobody names one. */
  readonly python?: string;
  /** `none` only for one's own file, and only by an explicit word. */
  readonly sandbox: 'bubblewrap' | 'none';
}
