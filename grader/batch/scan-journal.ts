// What a journal holds, found by reading it once from its beginning to its last whole line.

import { fstatSync, readSync } from 'node:fs';
import type { QuestionBook } from '../core/memory/question-book.js';
import { demandHeader, headLength, keyIn } from './journal-line.js';

/** Bytes read at once while looking for lines. */
const chunkBytes = 1 << 20;
const newline = 0x0a;

/** Where the line of an entry stands, its line end not counted. */
export interface Place {
  readonly start: number;
  readonly length: number;
}

/** A journal's content. */
export interface Scan {
  readonly places: Map<string, Place>;
  readonly books: Map<string, QuestionBook>;
  /** Bytes up to the end of the last whole line. */
  readonly end: number;
}

/** @throws GraderError where `file` is of another kind or version. */
export function scanLines(descriptor: number, file: string): Scan {
  const places: Scan['places'] = new Map();
  const books: Scan['books'] = new Map();
  let end = 0;
  for (const { start, line } of linesOf(descriptor)) {
    const head = line.toString('latin1', 0, headLength);
    const key = keyIn(head);
    if (start === 0) demandHeader(line.toString(), file);
    else if (key !== null) places.set(key, { start, length: line.length });
    else if (head.startsWith('{"book":')) addBook(line.toString(), books);
    end = start + line.length + 1;
  }
  return { places, books, end };
}

function addBook(line: string, books: Map<string, QuestionBook>): void {
  try {
    const { book, keys } = JSON.parse(line) as { book: string; keys: string[] }; // ours, or damaged
    books.set(book, { id: book, keys });
  } catch {
    // Answers that refer to it are then asked for again.
  }
}

/** Lines that have an end; what follows the last one was cut off. */
function* linesOf(
  descriptor: number,
): Generator<{ readonly start: number; readonly line: Buffer }> {
  const size = fstatSync(descriptor).size;
  const chunk = Buffer.alloc(Math.min(chunkBytes, size));
  let parts: Buffer[] = [];
  let start = 0;
  for (let at = 0; at < size; ) {
    const count = readSync(descriptor, chunk, 0, chunk.length, at);
    if (count === 0) return;
    let from = 0;
    for (;;) {
      const newlineAt = chunk.subarray(0, count).indexOf(newline, from);
      if (newlineAt < 0) break;
      yield { start, line: Buffer.concat([...parts, chunk.subarray(from, newlineAt)]) };
      parts = [];
      from = newlineAt + 1;
      start = at + from;
    }
    parts.push(Buffer.from(chunk.subarray(from, count)));
    at += count;
  }
}
