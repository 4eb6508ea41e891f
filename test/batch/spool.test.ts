import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openOutputFolder } from '#grader/batch/output-folder.js';
import { Spool } from '#grader/batch/spool.js';
import { temporaryFolder } from '../support/run-grader.js';

describe('a spool', () => {
  it('gives every value back, in any order, whatever its letters', () => {
    const folder = temporaryFolder();
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        const spool = new Spool<{ text: string }>(folder, 'waiting');
        const numbers = texts.map((text) => spool.add({ text }));

        const read = numbers.toReversed().map((number) => spool.at(number).text);
        spool.close();

        expect(spool.length).toBe(texts.length);
        expect(read.toReversed()).toEqual(texts);
      }),
      { numRuns: 30 },
    );
  });

  it('holds a lone half of a letter, as a notebook may have one', () => {
    const spool = new Spool<string>(temporaryFolder(), 'waiting');
    expect(spool.at(spool.add('\ud800'))).toBe('\ud800');
    spool.close();
  });

  it('takes a list over, which is empty then', () => {
    const spool = new Spool<number>(temporaryFolder(), 'waiting');
    const values = [3, 1, 2];

    spool.take(values);

    expect(values).toEqual([]);
    expect([0, 1, 2].map((number) => spool.at(number))).toEqual([3, 1, 2]);
    spool.close();
  });

  it('is read by nobody else of this machine, and leaves nothing behind', () => {
    const folder = temporaryFolder();
    const spool = new Spool<number>(folder, 'waiting');
    const [name = ''] = readdirSync(folder);

    expect(statSync(path.join(folder, name)).mode & 0o777).toBe(0o600);
    spool.close();
    spool.close();

    expect(readdirSync(folder)).toEqual([]);
  });

  it('is over when it is closed, for those who come late', () => {
    const spool = new Spool<number>(temporaryFolder(), 'waiting');
    spool.add(1);
    spool.close();

    spool.add(2);
    expect(() => spool.at(0)).toThrow('after the end');
  });

  it('goes with the next run where its own was killed', async () => {
    const folder = temporaryFolder();
    const killed = new Spool<number>(folder, 'waiting');
    killed.add(1);

    (await openOutputFolder(folder)).close();

    expect(readdirSync(folder)).toEqual(['students']);
    killed.close();
  });
});
