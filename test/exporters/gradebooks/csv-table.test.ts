import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeCsv, readCsv } from '#grader/exporters/gradebooks/csv-table.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);

const separator = fc.constantFrom(',' as const, ';' as const, '\t' as const);

const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 60 }),
  fc
    .array(fc.constantFrom('"', '""', ',', ';', '\t', '\r\n', '\n', '\r', 'é', '\ufeff', ' ', 'a'))
    .map((parts) => bytesOf(parts.join(''))),
);

const anyCells = fc.array(
  fc.array(fc.string({ unit: fc.constantFrom('"', ',', ';', '\r', '\n', 'é', 'a', ' ') }), {
    minLength: 2,
    maxLength: 4,
  }),
  { minLength: 1, maxLength: 5 },
);

describe('a CSV file that is taken apart', () => {
  it('keeps every byte when nothing changes, whatever the bytes are', () => {
    fc.assert(
      fc.property(anyBytes, separator, (bytes, mark) => {
        expect(changeCsv(readCsv(bytes, mark), [])).toEqual(bytes);
      }),
    );
  });

  it('has cells and nothing but marks between them', () => {
    fc.assert(
      fc.property(anyBytes, separator, (bytes, mark) => {
        let at = 0;
        for (const { start, end } of readCsv(bytes, mark).rows.flat()) {
          const between = Buffer.from(bytes.subarray(at, start)).toString('latin1');
          expect(['', mark, '\r\n', '\n', '\r', '\xef\xbb\xbf']).toContain(between);
          expect(end).toBeGreaterThanOrEqual(start);
          at = end;
        }
        const rest = Buffer.from(bytes.subarray(at)).toString('latin1');
        expect(['', '\r\n', '\n', '\r', '\xef\xbb\xbf']).toContain(rest);
      }),
    );
  });

  it('has the values that a CSV library wrote', () => {
    fc.assert(
      fc.property(anyCells, fc.constantFrom('\r\n', '\n'), fc.boolean(), (cells, end, bom) => {
        const text = stringify(cells, { record_delimiter: end, bom, quoted: true });
        const { rows } = readCsv(bytesOf(text), ',');
        expect(rows.map((row) => row.map((cell) => cell.text))).toEqual(cells);
      }),
    );
  });

  it('changes one cell and no other', () => {
    fc.assert(
      fc.property(anyBytes, separator, fc.nat(), (bytes, mark, pick) => {
        const table = readCsv(bytes, mark);
        const cells = table.rows.flat();
        const cell = cells[pick % Math.max(1, cells.length)];
        fc.pre(cell !== undefined);
        if (cell === undefined) return;

        const changed = readCsv(changeCsv(table, [{ cell, text: '12,50' }]), mark);

        const expected = cells.map((each) => (each === cell ? '12,50' : each.text));
        expect(changed.rows.flat().map(({ text }) => text)).toEqual(expected);
      }),
    );
  });

  it('reads Windows-1252 where the bytes are no UTF-8', () => {
    const bytes = Uint8Array.from([0x4d, 0xfc, 0x6c, 0x3b, 0x31]);
    expect(readCsv(bytes, ';').rows[0]?.map(({ text }) => text)).toEqual(['Mül', '1']);
  });
});
