// What results can be exported as.

export const exportFormats = [
  'csv',
  'json',
  'junit',
  'gradescope',
  'canvas',
  'moodle',
  'github',
] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** A file for the output folder. */
export interface ExportedFile {
  /** Relative, `/` between parts. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What an exporter made. */
export interface Exported {
  readonly files: readonly ExportedFile[];
  /** For the operator: what was filled and what was left out. */
  readonly notes: readonly string[];
  /** For a runner of GitHub; `null` for every other format. */
  readonly github: GithubOutput | null;
}

/** What a step of a workflow tells its runner. */
export interface GithubOutput {
  /** Annotations, lines for standard output. */
  readonly annotations: string;
  /** Markdown. */
  readonly summary: string;
}
