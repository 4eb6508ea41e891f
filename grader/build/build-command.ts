// The command and its grading worker, each as one CommonJS file with a code cache beside it: loading
// several hundred small modules takes Node longer than grading a submission.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { oneShot, plain, settings } from '../batch/optimise.js';
import { commandBundle, gradeWorkerBundle } from '../bundle/bundles.js';
import { packagesOf } from './bundled-packages.js';
import { oneStringWidth } from './string-width-plugin.js';

/** Entries, and the names of what becomes of them. */
const bundles = [
  ['grader/cli/main.js', commandBundle],
  ['grader/batch/grade-worker.js', gradeWorkerBundle],
  ['grader/bundle/start-command.js', 'main.js'],
  ['grader/bundle/start-grade-worker.js', 'grade-worker.js'],
] as const;

/** Fills `dist/cli`; `dist` holds what the compiler wrote. The packages that went into it. */
export async function buildCommand(dist: string): Promise<readonly string[]> {
  const folder = path.join(dist, 'cli');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "commonjs" }\n');
  const inputs: string[] = [];
  for (const [entry, name] of bundles) {
    const { metafile } = await build({
      absWorkingDir: dist,
      entryPoints: [entry],
      outfile: path.join(folder, name),
      bundle: true,
      format: 'cjs',
      // Code out of a code cache may not import(): it is given require() instead.
      supported: { 'dynamic-import': false },
      platform: 'node',
      target: 'node20',
      charset: 'ascii',
      // bullmq and its Redis client are loaded by those alone who name a queue; jiti, which brings a
      // compiler of its own, by those who name an exercise's folder.
      external: ['bullmq', 'ioredis', 'jiti'],
      plugins: [oneStringWidth],
      minifyWhitespace: true,
      metafile: true,
      define: { 'import.meta.url': 'bundleUrl' },
      banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
      logLevel: 'warning',
    });
    inputs.push(...Object.keys(metafile.inputs));
  }
  const id = createHash('sha256');
  for (const [, name] of bundles) id.update(readFileSync(path.join(folder, name)));
  writeFileSync(path.join(folder, 'build-id'), `${id.digest('hex')}\n`);
  return packagesOf(inputs.map((file) => path.resolve(dist, file)));
}

/** Makes the code caches; the engine's image has to be there. */
export function cacheCode(): void {
  const script = fileURLToPath(new URL('./cache-code.js', import.meta.url));
  const wanted = [
    ...[plain, oneShot].map((setting) => [commandBundle, setting] as const),
    ...settings.map((setting) => [gradeWorkerBundle, setting] as const),
  ];
  for (const [bundle, setting] of wanted) {
    const made = spawnSync(process.execPath, [script, bundle, String(settings.indexOf(setting))], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (made.status !== 0) throw new Error('the code cache could not be made');
  }
}
