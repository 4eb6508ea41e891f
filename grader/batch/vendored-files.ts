// Everything that the command needs to grade on a machine that has Node and nothing else.

import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { GraderError } from '../core/model/errors.js';
import type { GraderFile } from '../exporters/gradescope/autograder-zip.js';
import { packageRoot } from '../package-root.js';
import { loadImage } from '../sandbox/sealed-image/image-store.js';

/** Of the package. The command in dist/cli has its libraries inside, but for one binary. */
const parts = [
  'package.json',
  'LICENSE',
  'NOTICE',
  'dist/cli',
  'dist/engine',
  'dist/LICENSES.txt',
  'grader/sandbox',
  'reference',
  'templates',
];

/** What those parts hold that is read when something is graded; no checks, no right answers. */
const wanted = [
  /^[^/]+$/,
  /^dist\/.*(?:\.(?:js|json|txt)|\/build-id)$/,
  /^grader\/.*\.py$/,
  /^reference\/[^/]+\/solution\.\w+$/,
  /^templates\//,
];

const quickjs = 'node_modules/@jitl/quickjs-wasmfile-release-sync';

/** The files, read. */
export async function vendoredFiles(): Promise<readonly GraderFile[]> {
  const names = (await Promise.all(parts.map(filesBelow))).flat();
  const files = names
    .filter((name) => wanted.some((pattern) => pattern.test(name)))
    .map(async (name) => ({ path: name, bytes: await read(path.join(packageRoot, name)) }));
  return [...(await Promise.all(files)), ...(await imageFilesRead()), ...(await quickjsFiles())];
}

async function filesBelow(name: string): Promise<string[]> {
  const folder = path.join(packageRoot, name);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) return [name];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(packageRoot, path.join(entry.parentPath, entry.name)))
    .map((each) => each.replaceAll(path.sep, '/'));
}

/** The image of the sealed Python, unpacked: the machine may be one where nothing can be kept. */
async function imageFilesRead(): Promise<GraderFile[]> {
  const { wasm, image } = await loadImage();
  return [
    { path: 'dist/engine/sealed-python.wasm', bytes: wasm },
    { path: 'dist/engine/sealed-python.image', bytes: image },
  ];
}

/** The binary of QuickJS with the package.json by which it is found. */
async function quickjsFiles(): Promise<GraderFile[]> {
  const wasm = createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm');
  const folder = path.dirname(path.dirname(wasm));
  const names = ['package.json', 'LICENSE', path.relative(folder, wasm).replaceAll(path.sep, '/')];
  return Promise.all(
    names.map(async (name) => ({
      path: `${quickjs}/${name}`,
      bytes: await read(path.join(folder, name)),
    })),
  );
}

async function read(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new GraderError(
      'grader-fault',
      `${path.relative(packageRoot, file)} of this grader cannot be read.`,
      'Install theta-grader again.',
      { cause: error },
    );
  }
}
