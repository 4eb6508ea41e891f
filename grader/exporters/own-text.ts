// How much of a student's own text a page holds: it stays light to open, whatever was handed in.
// Counted are bytes as they stand in the page: a quote takes six of them there, a hidden sign twelve.

import Handlebars from 'handlebars';
import type { CodeView } from './code-view.js';
import { visibleText } from './visible-text.js';

/** A text, or as much of it as there is room for. */
export interface Excerpt {
  readonly text: string;
  /** Characters left out. */
  readonly hidden: number;
  /** Bytes that it takes. */
  readonly bytes: number;
}

/** The longest beginning of `text` that takes at most `room` bytes, `lineBytes` for each break. */
export function excerpt(text: string, room: number, lineBytes = 0): Excerpt {
  const bytesOf = (part: string) =>
    Buffer.byteLength(Handlebars.escapeExpression(visibleText(part))) +
    lineBytes * (part.split('\n').length - 1);
  const all = bytesOf(text);
  if (all <= room) return { text, hidden: 0, bytes: all };
  // By whole characters: half of one would be shown as a box.
  const characters = [...text.slice(0, room)];
  const start = (length: number) => characters.slice(0, length).join('');
  let [fits, tooLong] = [0, characters.length + 1];
  while (fits + 1 < tooLong) {
    const middle = (fits + tooLong) >> 1;
    if (bytesOf(start(middle)) <= room) fits = middle;
    else tooLong = middle;
  }
  const shown = start(fits);
  return { text: shown, hidden: [...text].length - fits, bytes: bytesOf(shown) };
}

export interface CodeExcerpt {
  readonly blocks: readonly CodeView[];
  readonly hidden: number;
  readonly bytes: number;
}

/** Markup around a line and around a block. */
const lineBytes = 25;
const blockBytes = 80;

/** The beginning of a program; a block that has no room left is not begun. */
export function codeExcerpt(blocks: readonly CodeView[], room: number): CodeExcerpt {
  const shown: CodeView[] = [];
  let hidden = 0;
  let bytes = 0;
  for (const { label, lines } of blocks) {
    const text = lines.map((line) => line.text).join('\n');
    const part = excerpt(text, Math.max(0, room - bytes - blockBytes), lineBytes);
    hidden += part.hidden;
    if (bytes + blockBytes > room || (part.text === '' && part.hidden > 0)) continue;
    bytes += part.bytes + blockBytes;
    shown.push({
      label,
      lines: part.text
        .split('\n')
        .map((line, index) => ({ text: line, mark: lines[index]?.mark ?? null })),
    });
  }
  return { blocks: shown, hidden, bytes };
}
