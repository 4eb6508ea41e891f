// The journal of an output folder: what programs answered, appended as it comes, so that a run which
// was cut off goes on where it stopped and a changed exercise asks only what is new. Points and
// reports are made anew from it every time.

import { closeSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { QuestionBook } from '../core/memory/question-book.js';
import { GraderError } from '../core/model/errors.js';
import { sha256 } from '../sha256.js';

/** The file's name in its folder. */
export const journalName = 'journal.jsonl';

const header = { journal: 'theta-grader answers', version: 1 } as const;
/** Bytes read at once while looking for lines. */
const chunkBytes = 1 << 20;
const newline = 0x0a;

/** What comes before the answers of a line: a content key and the answers' own hash. */
const entryHead = /^\{"key":"([0-9a-f]{64})","sum":"([0-9a-f]{16})","answers":/;
const headLength = entry('0'.repeat(64), '').length - 1;

export class Journal {
  private readonly descriptor: number;
  private readonly places: Map<string, Place>;
  private readonly knownBooks: Map<string, QuestionBook>;
  private end: number;

  private constructor(descriptor: number, scan: Scan) {
    this.descriptor = descriptor;
    this.places = scan.places;
    this.knownBooks = scan.books;
    this.end = scan.end;
  }

  /**
   * Opens the journal of a folder that this process has locked, and begins one where there is none.
   * A last line that was cut off is taken away.
   *
   * @param isFresh Whether what is there is thrown away.
   * @throws GraderError where the journal is of another kind or version.
   */
  static open(folder: string, isFresh: boolean): Journal {
    const file = path.join(folder, journalName);
    const descriptor = openFile(file);
    try {
      if (isFresh) ftruncateSync(descriptor);
      const scan = scanLines(descriptor, file);
      ftruncateSync(descriptor, scan.end);
      const journal = new Journal(descriptor, scan);
      if (scan.end === 0) journal.write(JSON.stringify(header));
      return journal;
    } catch (error) {
      closeSync(descriptor);
      throw error;
    }
  }

  /** Question books that answers refer to. */
  get books(): readonly QuestionBook[] {
    return [...this.knownBooks.values()];
  }

  /** The answers under a content key; `null` where there are none, or they are damaged. */
  find(key: string): string | null {
    const place = this.places.get(key);
    if (place === undefined) return null;
    const line = Buffer.alloc(place.length);
    readSync(this.descriptor, line, 0, place.length, place.start);
    const text = line.toString('utf8');
    const answers = text.slice(headLength, -1);
    return entryHead.exec(text)?.[2] === sumOf(answers) ? answers : null;
  }

  /** Keeps answers; later ones under the same key take their place. */
  add(key: string, answers: string): void {
    const start = this.end;
    this.write(entry(key, answers));
    this.places.set(key, { start, length: this.end - start - 1 });
  }

  addBook(book: QuestionBook): void {
    if (this.knownBooks.has(book.id)) return;
    this.write(JSON.stringify({ book: book.id, keys: book.keys }));
    this.knownBooks.set(book.id, book);
  }

  close(): void {
    closeSync(this.descriptor);
  }

  private write(line: string): void {
    const bytes = Buffer.from(`${line}\n`);
    writeSync(this.descriptor, bytes, 0, bytes.length, this.end);
    this.end += bytes.length;
  }
}

/** Where the line of an entry stands, its line end not counted. */
interface Place {
  readonly start: number;
  readonly length: number;
}

interface Scan {
  readonly places: Map<string, Place>;
  readonly books: Map<string, QuestionBook>;
  /** Bytes up to the end of the last whole line. */
  readonly end: number;
}

function entry(key: string, answers: string): string {
  return `{"key":"${key}","sum":"${sumOf(answers)}","answers":${answers}}`;
}

function sumOf(answers: string): string {
  return sha256(answers).slice(0, 16);
}

function openFile(file: string): number {
  try {
    return openSync(file, 'r+');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    return openSync(file, 'w+');
  }
}

function scanLines(descriptor: number, file: string): Scan {
  const places: Scan['places'] = new Map();
  const books: Scan['books'] = new Map();
  let end = 0;
  for (const { start, line } of linesOf(descriptor)) {
    const head = line.toString('latin1', 0, headLength);
    const key = entryHead.exec(head)?.[1];
    if (start === 0) demandHeader(line.toString(), file);
    else if (key !== undefined) places.set(key, { start, length: line.length });
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

function demandHeader(line: string, file: string): void {
  const found = headerIn(line);
  if (found?.journal !== header.journal) {
    throw new GraderError(
      'journal',
      `${file} is no journal of this grader.`,
      'Choose another folder with --out, or begin the journal anew with --fresh.',
    );
  }
  if (found.version !== header.version) {
    throw new GraderError(
      'journal',
      `${file} is a journal of version ${String(found.version)}, and this grader writes version ${header.version}.`,
      'Grade with the grader that wrote it, or begin the journal anew with --fresh.',
    );
  }
}

function headerIn(line: string): { readonly journal?: unknown; readonly version?: unknown } | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
