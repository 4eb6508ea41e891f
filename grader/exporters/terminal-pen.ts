// What all parts of the terminal report are written with.

import type { createColors } from 'picocolors';
import { indent, wrapText } from './terminal-text.js';
import type { StudentPageTexts } from './texts/student-page.js';
import type { TerminalTexts } from './texts/terminal.js';
import { visibleText } from './visible-text.js';

export type Colors = ReturnType<typeof createColors>;

/** The room there is, and the colours. */
export interface Pen {
  readonly width: number;
  readonly colors: Colors;
  readonly texts: TerminalTexts;
  /** What the page says too. */
  readonly words: StudentPageTexts;
}

/** Lines under a heading; none without lines. */
export function section(title: string, lines: readonly string[], { colors }: Pen): string[] {
  return lines.length === 0 ? [] : [colors.bold(title), ...indent(lines, '  ')];
}

/** Text within a section, wrapped; none for `null`. */
export function paragraph(text: string | null, { width }: Pen): string[] {
  return wrapText(visibleText(text ?? ''), width - 2);
}

/** Text that is never wrapped: a call, a line of code. */
export function oneLine(text: string): string {
  return visibleText(text).replace(/\n/g, ' ');
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
