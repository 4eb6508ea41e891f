import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Journal, journalName } from '#grader/batch/journal.js';
import { temporaryFolder } from '../support/run-grader.js';

const keyOf = (n: number) => n.toString(16).padStart(64, '0');

function withJournal<Result>(folder: string, use: (journal: Journal) => Result): Result {
  const journal = Journal.open(folder, false);
  try {
    return use(journal);
  } finally {
    journal.close();
  }
}

describe('a journal', () => {
  it('gives back what it was given, in this run and in the next', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.string({ unit: 'grapheme' }))), (entries) => {
        const folder = temporaryFolder();
        const expected = new Map<string, string>();
        const check = (journal: Journal) => {
          for (let n = 0; n <= 5; n++) {
            expect(journal.find(keyOf(n))).toBe(expected.get(keyOf(n)) ?? null);
          }
        };
        withJournal(folder, (journal) => {
          for (const [n, text] of entries) {
            const answers = JSON.stringify(text);
            journal.add(keyOf(n), answers);
            expected.set(keyOf(n), answers);
          }
          check(journal);
        });
        withJournal(folder, check);
      }),
      { numRuns: 30 },
    );
  });

  it('loses one entry at most, cut off at any byte, and goes on', () => {
    const folder = temporaryFolder();
    const file = path.join(folder, journalName);
    const texts = ['"é"', '{"a":1}', '"three"'];
    withJournal(folder, (journal) => {
      journal.addBook({ id: 'b1', keys: ['f(1f)'] });
      texts.forEach((text, n) => {
        journal.add(keyOf(n), text);
      });
    });
    const whole = readFileSync(file);
    for (let size = 0; size <= whole.length; size++) {
      writeFileSync(file, whole.subarray(0, size));
      const linesLeft = whole.subarray(0, size).toString('latin1').split('\n').length - 1;
      withJournal(folder, (journal) => {
        texts.forEach((text, n) => {
          expect(journal.find(keyOf(n))).toBe(linesLeft > n + 2 ? text : null);
        });
        journal.add(keyOf(9), '"new"');
      });
      withJournal(folder, (journal) => expect(journal.find(keyOf(9))).toBe('"new"'));
    }
  });

  it('gives nothing back for a damaged entry', () => {
    const folder = temporaryFolder();
    const file = path.join(folder, journalName);
    withJournal(folder, (journal) => {
      journal.add(keyOf(1), '"some answers"');
      journal.add(keyOf(2), '"others"');
    });
    const bytes = readFileSync(file);
    bytes[bytes.indexOf('some')] = 0;
    writeFileSync(file, bytes);
    withJournal(folder, (journal) => {
      expect(journal.find(keyOf(1))).toBeNull();
      expect(journal.find(keyOf(2))).toBe('"others"');
    });
  });

  it('keeps its books', () => {
    const folder = temporaryFolder();
    const book = { id: 'b1', keys: ['f(1f)', 'f(2f)'] };
    withJournal(folder, (journal) => {
      journal.addBook(book);
      journal.addBook(book);
    });
    withJournal(folder, (journal) => expect(journal.books).toEqual([book]));
  });

  it('begins anew when asked to', () => {
    const folder = temporaryFolder();
    withJournal(folder, (journal) => journal.add(keyOf(1), '"old"'));
    const journal = Journal.open(folder, true);
    expect(journal.find(keyOf(1))).toBeNull();
    journal.close();
    withJournal(folder, (again) => expect(again.find(keyOf(1))).toBeNull());
  });

  it.each([
    ['a newer version', '{"journal":"theta-grader answers","version":2}\n', 'version 2'],
    ['another program’s file', 'id,score\n', 'no journal'],
  ])('refuses %s, and leaves it as it is', (_, text, said) => {
    const folder = temporaryFolder();
    const file = path.join(folder, journalName);
    writeFileSync(file, text);
    expect(() => Journal.open(folder, false)).toThrow(said);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('takes a file that a power cut left empty for a new one', () => {
    const folder = temporaryFolder();
    withJournal(folder, (journal) => journal.add(keyOf(1), '"x"'));
    truncateSync(path.join(folder, journalName), 0);
    withJournal(folder, (journal) => journal.add(keyOf(2), '"y"'));
    expect(statSync(path.join(folder, journalName)).size).toBeGreaterThan(0);
    withJournal(folder, (journal) => expect(journal.find(keyOf(2))).toBe('"y"'));
  });
});
