// The journal of an output folder: what programs answered, appended as it comes, so that a run which
// was cut off goes on where it stopped and a changed exercise asks only what is new. Points and
// reports are made anew from it every time.

import { closeSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { QuestionBook } from '../core/memory/question-book.js';
import { answersIn, entry, headerLine } from './journal-line.js';
import { type Place, type Scan, scanLines } from './scan-journal.js';

/** The file's name in its folder. */
export const journalName = 'journal.jsonl';

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
      if (scan.end === 0) journal.write(headerLine);
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
    return answersIn(line.toString('utf8'));
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

function openFile(file: string): number {
  try {
    return openSync(file, 'r+');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    return openSync(file, 'w+');
  }
}
