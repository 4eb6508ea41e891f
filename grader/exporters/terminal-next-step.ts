// The one thing to do next, in the terminal.

import type { ChangeView } from './change-view.js';
import type { NextView } from './next-view.js';
import { capital, oneLine, type Pen, paragraph, section } from './terminal-pen.js';
import { wrapText } from './terminal-text.js';
import type { TerminalTexts } from './texts/terminal.js';
import { visibleText } from './visible-text.js';

/** The next step under its heading, as far as `hint` says (1 to 3). */
export function nextLines(next: NextView, hint: number, pen: Pen): string[] {
  const { colors, texts } = pen;
  const title = [next.title, next.function].filter((part) => part !== null).join(' · ');
  const asked = hint >= 2 ? labelled(texts.next.hint, next.hint, pen) : moreLines(next, hint, pen);
  return section(
    visibleText(next.heading),
    paragraphs([
      paragraph(title, pen).map(colors.yellow),
      paragraph(next.praise, pen),
      shownLines(next, pen),
      paragraph(next.question, pen),
      asked,
      hint >= 3 ? labelled(texts.next.plainly, next.statement, pen) : [],
      hint === 2 ? moreLines(next, hint, pen) : [],
    ]),
    pen,
  );
}

/** Blocks with an empty line between them. */
function paragraphs(blocks: readonly (readonly string[])[]): string[] {
  return blocks
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function shownLines({ call, change, line }: NextView, { width, texts }: Pen): string[] {
  if (change !== null) return changeLines(change, width, texts.change);
  if (call !== null) {
    const gives = texts.next.gives(call.actual);
    return [`  ${oneLine(call.call)}`, ...wrapText(visibleText(gives), width - 2)];
  }
  if (line === null) return [];
  const marked = line.pointer === null ? [] : [`  ${line.pointer}`];
  return [texts.next.at(capital(visibleText(line.place))), `  ${oneLine(line.text)}`, ...marked];
}

/** Calls stand on lines of their own, so that they can be pasted. */
function changeLines(
  { call, first, again, alone, place, after }: ChangeView,
  width: number,
  texts: TerminalTexts['change'],
): string[] {
  const words = (text: string) => wrapText(visibleText(text), width - 2);
  return [
    `  ${oneLine(call)}`,
    ...words(texts.gave(first, again)),
    ...(alone === null
      ? []
      : words(texts.alone(place, alone, after && (after.times ?? texts.this)))),
    ...(alone === null || after === null
      ? []
      : [`  ${oneLine(after.call)}`, ...words(texts.itGives(after.actual))]),
  ];
}

function labelled(label: string, text: string | null, pen: Pen): string[] {
  return text === null ? [] : paragraph(`${label} ${text}`, pen);
}

/** How to get the next stage. */
function moreLines({ hint: text }: NextView, hint: number, pen: Pen): string[] {
  if (text === null) return [];
  const more = hint < 2 ? pen.texts.next.wantHint : pen.texts.next.wantStatement;
  return paragraph(more, pen).map(pen.colors.dim);
}
