// An archive of a graded class: what is in it, that it grades alike, and that no damage passes.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '#grader/sha256.js';
import { grader, inProcess, temporaryFolder } from '../support/run-grader.js';

const right = [
  'def single_step_gradient_descent(theta, learning_rate):',
  '    return theta - learning_rate * 2 * theta',
  'def gradient_descent(initial_theta, learning_rate, number_steps):',
  '    theta = initial_theta',
  '    for _ in range(number_steps):',
  '        theta = single_step_gradient_descent(theta, learning_rate)',
  '    return theta',
  '',
].join('\n');
const [step = '', loop = ''] = right.split(/(?=def gradient_descent)/);

interface Graded {
  readonly input: string;
  readonly out: string;
  readonly archive: string;
}

/** A small class of everything that an archive has to carry. */
async function gradedClass(...args: readonly string[]): Promise<Graded> {
  const folder = temporaryFolder();
  const input = path.join(folder, 'class');
  const write = (name: string, text: string) => {
    const file = path.join(input, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  write('ada.py', right);
  write('bob/lab.py', `from steps import single_step_gradient_descent\n${loop}`);
  write('bob/steps.py', step.replace('theta - ', 'theta + '));
  write('éva.py', right.replace('range(number_steps)', 'range(number_steps + 1)'));
  mkdirSync(path.join(input, 'nobody'));
  symlinkSync('../bob/steps.py', path.join(input, 'bob', 'link.py'));
  symlinkSync(path.join(folder, 'away.py'), path.join(input, 'bob', 'away.py'));
  write('.secret/notes.txt', 'hidden');
  const out = path.join(folder, 'reports');
  await grader(['batch', input, '--out', out, ...args]);
  return { input, out, archive: path.join(folder, 'class.zip') };
}

function writeArchive({ input, out, archive }: Graded, ...args: readonly string[]) {
  return inProcess(['archive', out, '--submissions', input, '--to', archive, ...args]);
}

const check = (archive: string) => inProcess(['archive', '--check', archive]);

interface Manifest {
  seed: number;
  versions: { grader: string };
  folders: string[];
  leftOut: string[];
  intake: { roster: string | null };
  files: Record<string, { size: number; sha256: string }>;
}

/** The archive with other files in it; `seals` puts their hashes into the manifest. */
function changed(
  archive: string,
  change: (files: Record<string, Uint8Array>, manifest: Manifest) => void,
  seals = false,
): string {
  const files = unzipSync(readFileSync(archive));
  const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as Manifest;
  change(files, manifest);
  if (seals) {
    manifest.files = {};
    for (const [name, bytes] of Object.entries(files)) {
      if (name === 'manifest.json' || name.endsWith('/')) continue;
      manifest.files[name] = { size: bytes.length, sha256: sha256(bytes) };
    }
  }
  files['manifest.json'] = strToU8(JSON.stringify(manifest));
  const other = path.join(temporaryFolder(), 'changed.zip');
  writeFileSync(other, zipSync(files, { level: 1 }));
  return other;
}

describe('an archive', () => {
  it('carries a class that grades alike, in the same bytes each time', async () => {
    const graded = await gradedClass('--seed', '7');
    const roster = path.join(temporaryFolder(), 'roster.csv');
    writeFileSync(roster, 'id,name\nada,Ada L\nzoe,Zoe\n');
    const written = await writeArchive(graded, '--roster', roster);
    expect(written).toMatchObject({ code: 0, err: '' });
    expect(written.out).toContain('4 submissions');
    expect(written.out).toContain('Left out, a link: submissions/bob/away.py');
    const bytes = readFileSync(graded.archive);
    const files = unzipSync(bytes);
    const names = Object.keys(files);
    expect(names).toEqual(
      expect.arrayContaining([
        'submissions/ada.py',
        'submissions/bob/link.py',
        'submissions/nobody/',
        'submissions/éva.py',
        'class/roster/roster.csv',
        'reports/results.json',
        'reports/journal.jsonl',
        'exercise/gradient-descent/exercise.ts',
        'engine/sealed-python.wasm',
        'engine/sealed-python.image',
      ]),
    );
    expect(names.filter((name) => /secret|students|index\.html/.test(name))).toEqual([]);
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as Manifest;
    expect(manifest).toMatchObject({ seed: 7, intake: { roster: 'class/roster/roster.csv' } });
    for (const [name, { size, sha256: hash }] of Object.entries(manifest.files)) {
      expect([name, files[name]?.length, sha256(files[name] ?? '')]).toEqual([name, size, hash]);
    }

    await writeArchive(graded, '--roster', roster);
    expect(readFileSync(graded.archive).equals(bytes)).toBe(true);
    const other = await grader(
      [
        'archive',
        graded.out,
        '--submissions',
        graded.input,
        '--to',
        graded.archive,
        '--roster',
        roster,
      ],
      undefined,
      { TZ: 'Asia/Kathmandu' },
    );
    expect(other.code).toBe(0);
    expect(readFileSync(graded.archive).equals(bytes)).toBe(true);

    const before = await temporaryNames();
    const checked = await grader(['archive', '--check', graded.archive]);
    expect(checked.out).toContain('all 4 submissions graded again, no difference');
    expect(checked.code).toBe(0);
    expect(await temporaryNames()).toEqual(before);
  }, 60_000);

  it('carries a zip as it was, graded with a secret', async () => {
    const folder = temporaryFolder();
    const secret = path.join(folder, 'secret');
    writeFileSync(secret, 's3cret'.repeat(6));
    const input = path.join(folder, 'class.zip');
    writeFileSync(input, zipSync({ 'ada.py': strToU8(right), 'eve.py': strToU8(step) }));
    const out = path.join(folder, 'reports');
    await grader(['batch', input, '--out', out, '--secret-file', secret, '--memory', '90']);
    const archive = path.join(folder, 'kept.zip');
    expect((await writeArchive({ input, out, archive })).code).toBe(0);
    const files = unzipSync(readFileSync(archive));
    for (const [name, bytes] of Object.entries(files)) {
      expect(strFromU8(bytes, true).includes('s3crets3cret'), name).toBe(false);
    }
    expect(await check(archive)).toMatchObject({ code: 0 });
  }, 60_000);
});

describe('an archive that was changed', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'grader-'));
  const graded = {
    input: path.join(folder, 'class'),
    out: path.join(folder, 'reports'),
    archive: path.join(folder, 'class.zip'),
  };
  beforeAll(async () => {
    mkdirSync(graded.input);
    writeFileSync(path.join(graded.input, 'ada.py'), right);
    writeFileSync(path.join(graded.input, 'eve.py'), step);
    await grader(['batch', graded.input, '--out', graded.out]);
    await writeArchive(graded);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('names each submission that differs, and exits 1', async () => {
    const other = changed(
      graded.archive,
      (files) => {
        files['submissions/ada.py'] = strToU8(right.replace('theta - ', 'theta + '));
        files['submissions/zoe.py'] = strToU8(right);
        delete files['submissions/eve.py'];
      },
      true,
    );
    const { code, out } = await check(other);
    expect(out).toContain('  ada: 100 in the archive, 55 now');
    expect(out).toContain('  eve: not among the archived submissions');
    expect(out).toContain('  zoe: not among the archived results');
    expect(code).toBe(1);
  }, 60_000);

  it('says so where the exercise is another one', async () => {
    const other = changed(
      graded.archive,
      (files) => {
        files['exercise/gradient-descent/limits.ts'] = strToU8('other');
      },
      true,
    );
    const { code, out } = await check(other);
    expect(out).toContain('not those of the archive');
    expect(code).toBe(0);
  }, 60_000);

  it.each<[string, (files: Record<string, Uint8Array>, manifest: Manifest) => void, string]>([
    [
      'another content',
      (files) => {
        files['submissions/ada.py'] = strToU8(right.replace('2', '3'));
      },
      'submissions/ada.py has another content than in its manifest',
    ],
    [
      'another size',
      (files) => {
        files['submissions/ada.py'] = strToU8('');
      },
      'submissions/ada.py has another size than in its manifest',
    ],
    [
      'a file missing',
      (files) => {
        delete files['engine/sealed-python.image'];
      },
      'engine/sealed-python.image is missing',
    ],
    [
      'a file added',
      (files) => {
        files['submissions/more.py'] = strToU8('');
      },
      'submissions/more.py is not in its manifest',
    ],
    [
      'a path that leads out',
      (files, manifest) => {
        files['../../evil.py'] = strToU8('x');
        manifest.files['../../evil.py'] = { size: 1, sha256: sha256('x') };
      },
      'is damaged',
    ],
    [
      'a folder that leads out',
      (_files, manifest) => {
        manifest.folders.push('../evil');
      },
      'is no path within it',
    ],
    [
      'an absolute path',
      (files, manifest) => {
        files['/tmp/evil.py'] = strToU8('x');
        manifest.files['/tmp/evil.py'] = { size: 1, sha256: sha256('x') };
      },
      'is damaged',
    ],
    [
      'a bomb',
      (files, manifest) => {
        const zeros = new Uint8Array(80 << 20);
        for (const name of Object.keys(files)) if (name.startsWith('engine/')) delete files[name];
        for (const name of Object.keys(manifest.files)) {
          if (name.startsWith('engine/')) delete manifest.files[name];
        }
        files['submissions/zeros.py'] = zeros;
        manifest.files['submissions/zeros.py'] = { size: zeros.length, sha256: sha256(zeros) };
      },
      'far more than its size allows',
    ],
    [
      'a seed that is none',
      (_files, manifest) => {
        manifest.seed = -1;
      },
      'manifest.json is not one that this grader wrote',
    ],
  ])('is refused with %s', async (_what, change, words) => {
    const { code, err } = await check(changed(graded.archive, change));
    expect(err).toContain(words);
    expect(err.trim().split('\n')).toHaveLength(2);
    expect(code).toBe(2);
  });

  it('is refused where it is cut off, no zip, or not there', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'part.zip');
    const bytes = readFileSync(graded.archive);
    for (const part of [
      bytes.subarray(0, bytes.length - 100),
      bytes.subarray(0, 10),
      Buffer.from('hello'),
    ]) {
      writeFileSync(file, part);
      expect(await check(file)).toMatchObject({ code: 2, out: '' });
    }
    expect(await check(path.join(folder, 'none.zip'))).toMatchObject({ code: 2 });
  });

  it('is refused with any byte of a file changed', async () => {
    const bytes = readFileSync(graded.archive);
    const at = bytes.indexOf('submissions/ada.py') + 40;
    const other = Buffer.from(bytes);
    other[at] = (other[at] ?? 0) ^ 0xff;
    const file = path.join(temporaryFolder(), 'flipped.zip');
    writeFileSync(file, other);
    const { code, err } = await check(file);
    expect(err).toContain('submissions/ada.py');
    expect(code).toBe(2);
  });

  it('is refused by another version of the grader', async () => {
    const other = changed(graded.archive, (_files, manifest) => {
      manifest.versions.grader = '0.0.1';
    });
    const { code, err } = await check(other);
    expect(err).toContain('npx theta-grader@0.0.1 archive --check');
    expect(code).toBe(2);
  });
});

describe('what is not archived', () => {
  it('are reports with pseudonyms, of no run, of an interrupted one, and not among the work', async () => {
    const folder = temporaryFolder();
    const input = path.join(folder, 'class');
    mkdirSync(input);
    writeFileSync(path.join(input, 'ada.py'), right);
    const out = path.join(folder, 'out');
    const archive = path.join(folder, 'a.zip');
    expect((await writeArchive({ input, out, archive })).err).toContain('There is no results.json');
    await grader(['batch', input, '--out', out]);
    const among = await writeArchive({ input, out, archive: path.join(input, 'a.zip') });
    expect(among.err).toContain('lies among the submissions');
    const results = path.join(out, 'results.json');
    const text = readFileSync(results, 'utf8');
    writeFileSync(results, text.replace('"complete": true', '"complete": false'));
    expect((await writeArchive({ input, out, archive })).err).toContain('was interrupted');
    await grader(['batch', input, '--out', out, '--pseudonyms']);
    const named = await writeArchive({ input, out, archive });
    expect(named.err).toContain('bear pseudonyms');
    expect(named.code).toBe(2);
    expect(await readdir(folder)).toEqual(['class', 'out']);
  }, 60_000);
});

async function temporaryNames(): Promise<string[]> {
  return (await readdir(os.tmpdir())).filter((name) => name.startsWith('grader-archive-'));
}
