import { readdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GraderError } from '#grader/core/model/errors.js';
import { readClass } from '#grader/intake/read-class.js';
import { folderOf } from '../folder-of.js';
import { asked, right } from '../one-class.js';
import { zipBytes, zipOf } from '../zip-of.js';

const mebibyte = 1_048_576;

describe('a hostile archive of a class', () => {
  it.each([
    ['../ada.py', 'a path out of the folder'],
    ['ada/../../ada.py', 'one in the middle'],
    ['/etc/ada.py', 'an absolute path'],
    ['C:/ada.py', 'a drive'],
    ['..\\ada.py', 'one of Windows'],
  ])('with %s, %s, is refused and writes nothing', async (name) => {
    const path = await zipOf({ 'bob.py': right, [name]: right });

    await expectRefusal(path, /holds a file that would be written elsewhere/);
    expect(await readdir(dirname(path))).toEqual(['class.zip']);
  });

  it('with 100 000 entries is refused', async () => {
    const names = Array.from({ length: 100_000 }, (_, index) => [`${index}.py`, ''] as const);

    await expectRefusal(
      await written(withLargeCount(zipBytes(Object.fromEntries(names), 0), names.length)),
      /holds more than 50000 files/,
    );
  });

  it('that is a bomb is refused', async () => {
    const path = await zipOf({ 'ada.py': new Uint8Array(64 * mebibyte) });

    await expectRefusal(path, /unpacks to more than 200 times its size/);
  });

  it('that is encrypted is refused', async () => {
    const bytes = zipBytes({ 'ada.py': right });
    setFlag(bytes, 0x1);

    await expectRefusal(await written(bytes), /is encrypted/);
  });

  it('with archives in archives without end is refused', async () => {
    let bytes = zipBytes({ 'ada.py': right });
    for (let depth = 0; depth < 4; depth += 1) bytes = zipBytes({ 'class.zip': bytes });

    await expectRefusal(await written(bytes), /archives too deep in each other/);
  });

  it('with folders too deep in each other is refused', async () => {
    const path = await zipOf({ [`${'a/'.repeat(80)}ada.py`]: right });

    await expectRefusal(path, /folders too deep in each other/);
  });

  it('that is cut, empty or no zip is refused', async () => {
    const cut = await zipOf({ 'ada.py': right });
    await truncate(cut, 60);

    await expectRefusal(cut, /is damaged or no zip/);
    await expectRefusal(await written(new Uint8Array(0)), /is damaged or no zip/);
    await expectRefusal(await written(Buffer.from('PK no')), /is damaged or no zip/);
  });

  it('gives a class or a refusal whatever bytes change in it', async () => {
    const good = zipBytes({ 'ada.py': right, 'bob/solution.py': right });
    const folder = await folderOf({});

    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (changes) => {
          const bytes = good.slice();
          for (const [at, value] of changes) bytes[at] = value;
          const path = join(folder, 'class.zip');
          await writeFile(path, bytes);

          const read = await readClass(path, asked).catch((error: unknown) => error);

          if (read instanceof Error) expect(read).toBeInstanceOf(GraderError);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a link in an archive', () => {
  it('is not followed, and its student does not vanish', async () => {
    const secret = join(await folderOf({ 'secret.py': right }), 'secret.py');

    const { submissions } = await readClass(
      await zipOf({
        'ada.py': { link: secret },
        'bob/solution.py': { link: secret },
        'cleo.py': right,
      }),
      asked,
    );

    expect(
      submissions.map(({ id, cells, problem }) => [id, cells.length, problem?.sentence]),
    ).toEqual([
      ['ada', 0, 'ada.py is a link out of the input folder'],
      ['bob', 0, 'no .py or .ipynb among: solution.py (a link out of the folder)'],
      ['cleo', 1, undefined],
    ]);
  });
});

describe("a student's own archive", () => {
  it('that is refused is that student’s alone, and named', async () => {
    const encrypted = zipBytes({ 'a.py': right });
    setFlag(encrypted, 0x1);
    let nested = zipBytes({ 'a.py': right });
    for (let depth = 0; depth < 4; depth += 1) nested = zipBytes({ 'in.zip': nested });

    const { submissions } = await readClass(
      await folderOf({
        'ada/bomb.zip': zipBytes({ 'a.py': new Uint8Array(64 * mebibyte) }),
        'bob/out.zip': zipBytes({ '../../a.py': right }),
        'cleo/locked.zip': encrypted,
        'dora/deep.zip': nested,
        'emil/damaged.zip': 'PK',
        'fred/good.zip': zipBytes({ 'a.py': right }),
      }),
      asked,
    );

    expect(submissions.map(({ problem }) => problem?.sentence ?? null)).toEqual([
      'no .py or .ipynb among: bomb.zip (unpacks to more than 200 times its size)',
      'no .py or .ipynb among: out.zip (holds a file that would be written elsewhere (../../a.py))',
      'no .py or .ipynb among: locked.zip (is encrypted)',
      'no .py or .ipynb among: deep.zip/in.zip/in.zip/in.zip (holds archives too deep in each other)',
      'no .py or .ipynb among: damaged.zip (is damaged or no zip)',
      null,
    ]);
    expect(submissions.every(({ problem }) => problem?.kind !== 'unreadable-source')).toBe(true);
  });

  it('that says it holds less than it does is not read', async () => {
    const bytes = zipBytes({ 'a.py': right.repeat(50) });
    const directory = Buffer.from(bytes.buffer).indexOf('PK\u0001\u0002');
    new DataView(bytes.buffer).setUint32(directory + 24, 10, true);

    const { submissions } = await readClass(await folderOf({ 'ada/lab.zip': bytes }), asked);

    expect(submissions[0]?.problem).toEqual({
      kind: 'no-program',
      sentence: 'a.py could not be read',
    });
  });
});

describe('names in an archive', () => {
  it('are UTF-8 where they say so, else code page 437', async () => {
    const bytes = zipBytes({ 'Zo\u00eb.py': right });
    const old = zipBytes({ 'ZoX.py': right });
    for (let at = 0; at < old.length; at += 1) {
      // Ë is 0x89 in code page 437 as ë is; the letter stands in both headers.
      if (old[at] === 'X'.charCodeAt(0)) old[at] = 0x89;
    }

    expect((await readClass(await written(bytes), asked)).submissions[0]?.id).toBe('Zoë');
    expect((await readClass(await written(old), asked)).submissions[0]?.id).toBe('Zoë');
  });

  it('may be there twice', async () => {
    const bytes = zipBytes({ 'ada.py': right, 'adb.py': right });
    const text = Buffer.from(bytes.buffer);
    for (let at = text.indexOf('adb.py'); at >= 0; at = text.indexOf('adb.py')) text[at + 2] = 0x61;

    const { submissions } = await readClass(await written(bytes), asked);

    expect(submissions.map(({ id }) => id)).toEqual(['ada', 'ada (2)']);
  });
});

describe('an input', () => {
  it('may be a link to a zip', async () => {
    const path = await zipOf({ 'ada.py': right });
    const link = join(await folderOf({}), 'link.zip');
    await symlink(path, link);

    expect((await readClass(link, asked)).submissions).toHaveLength(1);
  });

  it('may be a zip in a zip, and a folder in that', async () => {
    const inner = zipBytes({
      'class/ada.py': right,
      'class/bob.py': right,
      '__MACOSX/._class': 'x',
    });

    const { submissions } = await readClass(await zipOf({ 'inner.zip': inner }), asked);

    expect(submissions.map(({ id, file }) => [id, file])).toEqual([
      ['ada', 'class/ada.py'],
      ['bob', 'class/bob.py'],
    ]);
  });
});

/** Sets a bit of the flags of an archive's only entry, in both headers. */
function setFlag(bytes: Uint8Array, bit: number): void {
  const directory = Buffer.from(bytes.buffer).indexOf('PK\u0001\u0002');
  for (const at of [6, directory + 8]) bytes[at] = (bytes[at] ?? 0) | bit;
}

/** An archive with the directory of ZIP64, whose count of entries is not cut at 65 535. */
function withLargeCount(bytes: Uint8Array, count: number): Uint8Array {
  const endBytes = 22;
  const end = Buffer.from(bytes.subarray(-endBytes));
  const large = Buffer.alloc(56);
  large.write('PK\u0006\u0006', 'latin1');
  large.writeBigUInt64LE(44n, 4);
  large.writeBigUInt64LE(BigInt(count), 24);
  large.writeBigUInt64LE(BigInt(count), 32);
  large.writeBigUInt64LE(BigInt(end.readUInt32LE(12)), 40);
  large.writeBigUInt64LE(BigInt(end.readUInt32LE(16)), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\u0006\u0007', 'latin1');
  locator.writeBigUInt64LE(BigInt(bytes.length - endBytes), 8);
  locator.writeUInt32LE(1, 16);
  end.fill(0xff, 8, 20);
  return Buffer.concat([bytes.subarray(0, -endBytes), large, locator, end]);
}

async function written(bytes: Uint8Array): Promise<string> {
  const path = join(await folderOf({}), 'class.zip');
  await writeFile(path, bytes);
  return path;
}

async function expectRefusal(path: string, why: RegExp): Promise<void> {
  const refusal = await readClass(path, asked).catch((error: unknown) => error);

  expect(refusal).toBeInstanceOf(GraderError);
  expect(refusal).toMatchObject({ code: 'archive-refused', exitCode: 2 });
  expect(refusal).toHaveProperty('message', expect.stringMatching(why));
  expect(refusal).toHaveProperty('message', expect.stringContaining(path));
  expect(refusal).toHaveProperty('hint', expect.stringMatching(/\.$/));
}
