// The student's own code and output in the terminal.

import type { CodeView } from './code-view.js';
import type { StudentView } from './student-view.js';
import { oneLine, type Pen, paragraph } from './terminal-pen.js';
import { indent, wrapText } from './terminal-text.js';
import { visibleText } from './visible-text.js';

/** Printed lines that are shown; whoever wants more runs the program. */
const shownOutputLines = 20;

/** Lines of code shown before and after a marked one. */
const codeContext = 2;

/** The place that matters; the code itself is in the student's editor. */
export function markedLines({ label, lines }: CodeView, { colors, width }: Pen): string[] {
  const marked = lines.findIndex((line) => line.mark !== null);
  if (marked === -1) return [];
  const first = Math.max(0, marked - codeContext);
  const shown = lines.slice(first, marked + codeContext + 1).flatMap(({ text, mark }, index) => {
    const code = `${String(first + index + 1).padStart(4)}  ${oneLine(text)}`;
    if (mark === null) return [code];
    return [
      colors.red(code),
      ...indent(wrapText(visibleText(mark), width - 8), '      ').map(colors.red),
    ];
  });
  return label === null ? shown : [colors.dim(label), ...shown];
}

/** The first lines of what was printed. */
export function outputLines(output: string | null, { colors, texts }: Pen): string[] {
  if (output === null) return [];
  const lines = visibleText(output).replace(/\n$/, '').split('\n');
  const hidden = lines.length - shownOutputLines;
  const shown = lines.slice(0, shownOutputLines);
  return hidden > 0 ? [...shown, colors.dim(texts.moreOutput(hidden))] : shown;
}

/** The answer to the closing question, in the student's own lines. */
export function noticedLines(noticed: string | null, pen: Pen): string[] {
  if (noticed === null) return [];
  const wrapped = noticed
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [''] : paragraph(line, pen)));
  return outputLines(wrapped.join('\n'), pen);
}

export function exampleLines({ example }: StudentView, pen: Pen): string[] {
  if (example === null) return [];
  const printed = outputLines(example.output, pen);
  const call = pen.colors.dim(oneLine(example.call));
  return [call, ...(printed.length === 0 ? [pen.words.printedNothing] : printed)];
}
