// Opening a gradebook's file: which separator it has, and whether it is one that can be filled.

import { GraderError } from '../../core/model/errors.js';
import { type CsvRow, type CsvSeparator, type CsvTable, readCsv } from './csv-table.js';

/** A file with its first row apart from the others. */
export interface GradebookFile extends CsvTable {
  /** As the operator named it, for messages. */
  readonly name: string;
  readonly header: CsvRow;
  readonly body: readonly CsvRow[];
}

const separators: readonly CsvSeparator[] = [',', ';', '\t'];

/** Takes the separator that gives the header most cells. */
export function openCsv(bytes: Uint8Array, name: string): GradebookFile {
  if (isUtf16(bytes)) {
    throw new GraderError(
      'input-unreadable',
      `${name} is UTF-16 text, as spreadsheets save it under "Unicode text".`,
      'Download the file again and leave it as it is, or save it as CSV UTF-8.',
    );
  }
  const tables = separators.map((separator) => readCsv(bytes, separator));
  const [widest] = tables.toSorted((a, b) => width(b) - width(a));
  const [header, ...body] = widest?.rows ?? [];
  if (widest === undefined || header === undefined) {
    throw new GraderError(
      'input-unreadable',
      `${name} is empty.`,
      'Download the file again from your platform.',
    );
  }
  return { ...widest, name, header, body };
}

/** The mark that parts units from cents in a column's numbers; the separator tells where none is. */
export function decimalMarkOf(
  texts: readonly (string | undefined)[],
  separator: CsvSeparator,
): '.' | ',' {
  const marks = texts.flatMap((text) => /^\s*\d+([.,])\d+\s*$/.exec(text ?? '')?.[1] ?? []);
  const commas = marks.filter((mark) => mark === ',').length;
  if (marks.length === 0) return separator === ';' ? ',' : '.';
  return commas * 2 > marks.length ? ',' : '.';
}

/** The points that a cell tells, `null` where it tells none. */
export function pointsIn(text: string | undefined): number | null {
  if (text === undefined || !/^\s*\d+(?:[.,]\d+)?\s*$/.test(text)) return null;
  const points = Number(text.replace(',', '.'));
  return points > 0 ? points : null;
}

/** Column titles in a sentence, so that an operator can pick one. */
export function listed(titles: readonly string[]): string {
  const shown = titles.slice(0, mostListed).map((title) => `"${title}"`);
  const more = titles.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const mostListed = 12;

function width({ rows }: CsvTable): number {
  return rows[0]?.length ?? 0;
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
