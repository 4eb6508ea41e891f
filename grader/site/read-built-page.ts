// What `npm run build` made of the page's scripts, styles and engine.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { GraderError } from '../core/model/errors.js';
import { packageRoot } from '../package-root.js';
import { sha256 } from '../sha256.js';
import type { PageAssets } from './page-assets.js';
import type { SiteFiles } from './site-files.js';

export interface BuiltPage {
  readonly files: SiteFiles;
  readonly assets: Pick<PageAssets, 'scripts' | 'styles' | 'engine' | 'imageHash'>;
}

/** The entry in Vite's manifest. */
const entry = 'grader/page/main.ts';

interface ViteChunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

/** Reads the built page from this package. */
export function readBuiltPage(folder = path.join(packageRoot, 'dist', 'page')): BuiltPage {
  try {
    const manifestFile = path.join(folder, '.vite', 'manifest.json');
    // Written by Vite in the same build as the files it names.
    const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, ViteChunk>;
    const engine = readEngine(path.join(folder, 'engine'));
    const script = manifest[entry]?.file;
    if (script === undefined) throw new Error(`the manifest lacks ${entry}`);
    return {
      files: new Map([...readAssets(folder), ...engine.files]),
      assets: {
        scripts: [script],
        styles: stylesOf(manifest, entry),
        engine: engine.addresses,
        imageHash: engine.imageHash,
      },
    };
  } catch (error) {
    throw new GraderError(
      'grader-fault',
      'The scripts of the exercise page were not found beside the grader.',
      'Run npm run build, or install theta-grader again.',
      { cause: error },
    );
  }
}

function readAssets(folder: string): [string, Uint8Array][] {
  return readdirSync(path.join(folder, 'assets'))
    .sort()
    .map((name) => [`assets/${name}`, readFileSync(path.join(folder, 'assets', name))]);
}

/** Styles of a chunk and of all that it imports, each once, what is imported first. */
function stylesOf(manifest: Readonly<Record<string, ViteChunk>>, name: string): string[] {
  const chunk = manifest[name];
  if (chunk === undefined) throw new Error(`the manifest lacks ${name}`);
  const below = (chunk.imports ?? []).flatMap((each) => stylesOf(manifest, each));
  return [...new Set([...below, ...(chunk.css ?? [])])];
}

/** The engine under names that tell its contents apart: a kept page never meets a newer engine. */
function readEngine(folder: string) {
  const wasm = readFileSync(path.join(folder, 'sealed-python.wasm.bin'));
  const image = readFileSync(path.join(folder, 'sealed-python.image.bin'));
  const addresses = { wasm: hashedName('wasm', wasm), image: hashedName('image', image) };
  return {
    addresses,
    files: new Map<string, Uint8Array>([
      [addresses.wasm, wasm],
      [addresses.image, image],
    ]),
    imageHash: sha256(gunzipSync(image)),
  };
}

function hashedName(part: string, bytes: Uint8Array): string {
  return `engine/sealed-python-${sha256(bytes).slice(0, 8)}.${part}.bin`;
}
