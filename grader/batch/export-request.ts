// What an operator asks to be exported.

import type { ExportFormat } from '../exporters/export-format.js';

export interface ExportRequest {
  /** Each once, in the order in which they are made. */
  readonly formats: readonly ExportFormat[];
  /** What the whole is worth where a platform's file does not say; `null` for the exercise's own. */
  readonly points: number | null;
  /** The gradebook and the title or id of its column; `null` where none is to be filled. */
  readonly canvas: { readonly file: string; readonly column: string } | null;
  /** The worksheet and its grade column, `null` to find it; `null` where none is to be filled. */
  readonly moodle: { readonly file: string; readonly gradeColumn: string | null } | null;
}
