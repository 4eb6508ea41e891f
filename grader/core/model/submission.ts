// One student's files, as intake found them. Never changed by us.

/** Language of a submission, told by its file's ending. */
export type Language = 'python' | 'javascript' | 'typescript';

/** Whether a program speaks JavaScript, with types or without. What has no program does not. */
export function isJavascript(language: Language | null): boolean {
  return language === 'javascript' || language === 'typescript';
}

/** A piece of source that is compiled by itself: a whole file, or one code cell of a notebook. */
export interface Cell {
  /** 1-based number of the notebook's code cell; `null` for a plain file. */
  readonly number: number | null;
  /** Text with `\n` line ends, without byte order mark. */
  readonly source: string;
}

/** The student, where a roster or the platform's file names tell. */
export interface Student {
  readonly id: string;
  readonly name: string;
}

/**
 * What intake hands over when there is nothing to run: `handed-in-nothing` and `unreadable-source`
 * are the student's (a graded zero), `no-program` leaves the submission ungraded.
 */
export interface IntakeProblem {
  readonly kind: 'handed-in-nothing' | 'unreadable-source' | 'no-program';
  /** One sentence for people, no path of this machine. */
  readonly sentence: string;
}

/** What a platform, a roster or a list of times tells of a hand-in beside its files. */
export interface HandIn {
  /** Number of the attempt that counts, from 1; `null` where nobody tells. */
  readonly attempt: number | null;
  /** How many attempts there were, this one included. */
  readonly attempts: number | null;
  /** Moment in UTC, ISO 8601. */
  readonly time: string | null;
  /** Whether the platform calls it late. */
  readonly isLate: boolean | null;
  /** The members of a team that hands in together; empty where one student does. */
  readonly members: readonly Student[];
}

/** One of a student's own further files, which the program may import. */
export interface SourceFile {
  /** Relative to the folder of the submission's file, `/` between parts. */
  readonly path: string;
  readonly source: string;
}

/** A submission, ready to be graded. */
export interface Submission {
  /** File stem or student folder, NFC; unique in its batch (RULES E.1). */
  readonly id: string;
  /** Path relative to the input, `/` between parts; `null` when no file was handed in. */
  readonly file: string | null;
  readonly language: Language | null;
  readonly student: Student | null;
  /** What runs, in order; empty exactly when `problem` is set. */
  readonly cells: readonly Cell[];
  readonly problem: IntakeProblem | null;
  /** The student's other files in its language, by path; those beside or below the program only. */
  readonly files: readonly SourceFile[];
  /** The module name that the program has for `files`; absent where there are none. */
  readonly importedAs?: string;
  /** `null` where nothing but the file itself is known. */
  readonly handIn: HandIn | null;
  /** Worth saying about the file itself (`not-utf-8`, `magics-dropped` …), no cost. */
  readonly remarks: readonly string[];
}
