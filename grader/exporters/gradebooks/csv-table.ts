// A CSV file as its bytes with the places of its cells, so that one cell can be filled and every
// other byte stays. CSV parsers give values or whole records, not where a cell lies.

/** A cell: where its bytes are, quotes included, and its value. */
export interface CsvCell {
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
  readonly text: string;
}

export type CsvRow = readonly CsvCell[];

export type CsvSeparator = ',' | ';' | '\t';

/** A file that was taken apart. */
export interface CsvTable {
  readonly bytes: Uint8Array;
  readonly separator: CsvSeparator;
  /** Blank lines are rows of one empty cell. */
  readonly rows: readonly CsvRow[];
}

const quote = 0x22;
const carriageReturn = 0x0d;
const lineFeed = 0x0a;
const byteOrderMark = [0xef, 0xbb, 0xbf];

/**
 * Finds the cells of a file. Text in UTF-8 is read as such, other text as Windows-1252; all marks of
 * the syntax are ASCII in both. A quote inside a cell without quotes stands for itself.
 */
export function readCsv(bytes: Uint8Array, separator: CsvSeparator): CsvTable {
  const textOf = decoderFor(bytes);
  const mark = separator.charCodeAt(0);
  const ends = new Set<number | undefined>([mark, carriageReturn, lineFeed]);
  const rows: CsvRow[] = [];
  let at = byteOrderMark.every((byte, index) => bytes[index] === byte) ? byteOrderMark.length : 0;
  let row: CsvCell[] = [];
  const endOfCell = (from: number) => {
    let end = from;
    while (end < bytes.length && !ends.has(bytes[end])) end += 1;
    return end;
  };
  while (at < bytes.length || row.length > 0) {
    const start = at;
    const isQuoted = bytes[start] === quote;
    const closed = isQuoted ? afterQuotes(bytes, start) : start;
    const end = endOfCell(closed);
    const text = textOf(bytes.subarray(start, end));
    row.push({ start, end, isQuoted, text: isQuoted ? unquoted(text) : text });
    at = end;
    if (bytes[at] === mark) {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (bytes[at] === carriageReturn && bytes[at + 1] === lineFeed) at += 2;
    else at += 1;
  }
  return { bytes, separator, rows };
}

/** A text to put in place of a cell's. */
export interface CsvChange {
  readonly cell: CsvCell;
  /** ASCII. */
  readonly text: string;
}

/** The bytes of the file with some cells changed; a cell keeps its quotes, or gets what it needs. */
export function changeCsv(
  { bytes, separator }: CsvTable,
  changes: readonly CsvChange[],
): Uint8Array {
  const ordered = changes.toSorted((a, b) => a.cell.start - b.cell.start);
  const parts: Uint8Array[] = [];
  let kept = 0;
  for (const { cell, text } of ordered) {
    parts.push(bytes.subarray(kept, cell.start));
    const needsQuotes = cell.isQuoted || text.includes(separator);
    parts.push(new TextEncoder().encode(needsQuotes ? `"${text}"` : text));
    kept = cell.end;
  }
  parts.push(bytes.subarray(kept));
  return joined(parts);
}

/** Just behind the closing quote of a cell, or the end of the file where nothing closes it. */
function afterQuotes(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < bytes.length) {
    if (bytes[at] !== quote) at += 1;
    else if (bytes[at + 1] === quote) at += 2;
    else return at + 1;
  }
  return bytes.length;
}

function unquoted(text: string): string {
  return text.replace(/^"((?:[^"]|"")*)"?/, (_all, inner: string) => inner.replaceAll('""', '"'));
}

function decoderFor(bytes: Uint8Array): (part: Uint8Array) => string {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    utf8.decode(bytes);
    return (part) => utf8.decode(part);
  } catch {
    const western = new TextDecoder('windows-1252');
    return (part) => western.decode(part);
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
