// What the exercise page says about one exercise beside its statement.

/** Help in stages with one cell: a question, a hint, a plain statement; never the code. */
export interface StagedHint {
  readonly question: string;
  readonly hint: string;
  readonly statement: string;
}

export interface CellWords {
  /** What the cell is about, in a word or two. */
  readonly title: string;
  readonly hint: StagedHint;
}

export interface PageWords {
  /** For search engines and link previews. */
  readonly description: string;
  /** Those of the cells, by the functions written in them. */
  readonly cells: Readonly<Record<string, CellWords>>;
}
