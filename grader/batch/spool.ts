// Values of a long run that wait on disk for their turn, as lines of JSON: a class of ten thousand is
// to need no more memory than one of a thousand.

import { closeSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export class Spool<Value> {
  private readonly descriptor: number;
  private readonly file: string;
  /** Where each line starts, and at last where the next one will. */
  private readonly starts: number[] = [0];
  private isOpen = true;

  /**
   * A file in a folder that this process has locked. Should the run be killed, the folder's next
   * run takes it for half-written and removes it.
   *
   * @param name One word, for this spool alone.
   */
  constructor(folder: string, name: string) {
    this.file = path.join(folder, `${name}.json.${process.pid}.tmp`);
    // Nobody else of this machine may read students' work.
    this.descriptor = openSync(this.file, 'w+', 0o600);
  }

  get length(): number {
    return this.starts.length - 1;
  }

  /** Writes a value and returns its number. After the end nobody will read it, and nothing is written. */
  add(value: Value): number {
    if (this.isOpen) {
      const line = Buffer.from(`${JSON.stringify(value)}\n`);
      writeFileSync(this.descriptor, line);
      this.starts.push((this.starts.at(-1) ?? 0) + line.length);
    }
    return this.length - 1;
  }

  /** Writes all values of a list and empties it. */
  take(values: Value[]): void {
    for (const value of values) this.add(value);
    values.length = 0;
  }

  /** The value with a number that `add` returned. */
  at(number: number): Value {
    if (!this.isOpen) throw new Error('nothing is graded after the end');
    const [start = 0, end = 0] = this.starts.slice(number, number + 2);
    const line = Buffer.alloc(end - start);
    readSync(this.descriptor, line, 0, line.length, start);
    return JSON.parse(line.toString()) as Value; // written by `add`
  }

  /** Ends it and removes the file. */
  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    closeSync(this.descriptor);
    rmSync(this.file, { force: true });
  }
}
