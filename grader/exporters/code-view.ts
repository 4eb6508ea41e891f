// The student's code, line by line, with the line marked that went wrong.

import type { CodeBlock } from '../core/model/report.js';
import type { StudentPageTexts } from './texts/student-page.js';

export interface CodeView {
  /** "Cell 3"; `null` for a plain file. */
  readonly label: string | null;
  readonly lines: readonly {
    readonly text: string;
    /** What went wrong on this line; `null` on all others. */
    readonly mark: string | null;
  }[];
}

/** A cell of a submission, or all of a plain file. */
export function codeView({ cell, lines, mark }: CodeBlock, words: StudentPageTexts): CodeView {
  // Python places "unexpected end" one line after the last.
  const marked = mark && Math.min(mark.line, lines.length);
  return {
    label: cell === null ? null : words.cell(cell),
    lines: lines.map((text, index) => ({
      text,
      mark: index + 1 === marked ? (mark?.text ?? null) : null,
    })),
  };
}
