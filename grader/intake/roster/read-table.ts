// A CSV that an operator gives, whichever program wrote it.

import { readFile, stat } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse/sync';
import { GraderError } from '../../core/model/errors.js';
import { decodeSource } from '../decode-source.js';
import { errorCode } from '../error-code.js';

/** A table with a header. Cells are trimmed and in NFC. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const mostBytes = 32 * 1_048_576;

/**
 * Reads a table with commas, semicolons or tabs between its cells.
 *
 * @throws GraderError when it is missing, not readable or no CSV.
 */
export async function readTable(file: string): Promise<Table> {
  const text = await readText(file);
  const rows = parseRows(text, file).map((row) => row.map((cell) => cell.normalize('NFC')));
  const [header = [], ...rest] = rows;
  return { header, rows: rest };
}

async function readText(file: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    if ((await stat(file)).size > mostBytes) throw unusable(file, 'is larger than 32 MiB');
    bytes = await readFile(file);
  } catch (cause) {
    if (cause instanceof GraderError) throw cause;
    const isMissing = errorCode(cause) === 'ENOENT';
    throw new GraderError(
      isMissing ? 'input-missing' : 'input-unreadable',
      isMissing ? `There is no file ${file}.` : `${file} cannot be read.`,
      isMissing
        ? 'Check the spelling, and the folder that you are in.'
        : 'Check that you may read it.',
      { cause },
    );
  }
  const decoded = decodeSource(bytes, file);
  if (decoded.kind !== 'text') throw unusable(file, 'is not a text file');
  return decoded.text;
}

function parseRows(text: string, file: string): string[][] {
  try {
    return parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw unusable(file, `is no CSV (${cause.message.replace(/\.$/, '')})`);
  }
}

/** What stands most often in the first line. */
function separatorOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  const counts = [',', ';', '\t'].map((mark) => [mark, first.split(mark).length] as const);
  const [best] = counts.toSorted(([, a], [, b]) => b - a);
  return best?.[0] ?? ',';
}

function unusable(file: string, what: string): GraderError {
  return new GraderError(
    'input-unreadable',
    `${file} ${what}.`,
    'Save it as a CSV with a header, in UTF-8.',
  );
}
