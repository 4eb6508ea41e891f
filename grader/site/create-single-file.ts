// The exercise page as one HTML file that needs no web host: scripts, styles, fonts and the engine
// stand in it.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { GraderError } from '../core/model/errors.js';
import type { Exercise } from '../core/model/exercise.js';
import type { Locale } from '../core/model/locale.js';
import { packageRoot } from '../package-root.js';
import type { RenderPage } from './create-site.js';
import { readBuiltPage } from './read-built-page.js';

interface SingleParts {
  readonly script: string;
  readonly worker: string;
  readonly style: string;
}

/** Renders the page and puts everything it refers to into it. */
export function createSingleFile(exercise: Exercise, lang: Locale, renderPage: RenderPage): string {
  const { files, assets } = readBuiltPage();
  const dataAddress = (name: string) =>
    `data:application/octet-stream;base64,${Buffer.from(files.get(name) ?? []).toString('base64')}`;
  const { wasm, image } = assets.engine;
  const html = renderPage(exercise, lang, {
    // Empty places, filled below.
    scripts: ['page.js'],
    styles: ['page.css'],
    icon: null,
    engine: { wasm: dataAddress(wasm), image: dataAddress(image) },
    imageHash: assets.imageHash,
    others: {},
  });
  return withParts(html, readParts());
}

function readParts(): SingleParts {
  const folder = path.join(packageRoot, 'dist', 'single-page');
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  try {
    return { script: read('page.js'), worker: read('worker.js'), style: read('page.css') };
  } catch (error) {
    throw new GraderError(
      'grader-fault',
      'The scripts of the single page were not found beside the grader.',
      'Run npm run build, or install theta-grader again.',
      { cause: error },
    );
  }
}

const dataElement = /<script type="application\/json" id="page-data">[^<]*<\/script>\n/g;

/** Puts scripts and styles where the page refers to them, and allows just those. */
export function withParts(html: string, parts: SingleParts): string {
  const script = harmless(parts.script);
  const worker = harmless(parts.worker);
  const style = parts.style.replaceAll(/<(?=\/style)/gi, '\\3C ');
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)} 'wasm-unsafe-eval'`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    'font-src data:',
    'connect-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const data = html.match(dataElement)?.[0] ?? '';
  const places: readonly (readonly [RegExp, string])[] = [
    [/(?<=http-equiv="Content-Security-Policy" content=")[^"]*/g, policy],
    [/<link\b[^>]*\bhref="page\.css"[^>]*>/g, `<style>${style}</style>`],
    // A module waits for the page to be read; a plain script stands behind it.
    [/<script\b[^>]*\bsrc="page\.js"[^>]*><\/script>\n?/g, ''],
    // The engine is in it: what there is to read comes first.
    [dataElement, ''],
    [
      /(?=<\/body>)/g,
      `${data}<script type="text/plain" id="page-worker">${worker}</script>\n<script>${script}</script>\n`,
    ],
  ];
  return places.reduce((text, [place, part]) => replaceOnce(text, place, part), html);
}

function replaceOnce(text: string, place: RegExp, part: string): string {
  const found = text.match(place)?.length ?? 0;
  if (found !== 1) throw new Error(`the page has ${found} places for ${place}, not one`);
  // A function: the part has dollar signs of its own.
  return text.replace(place, () => part);
}

/**
 * A script that cannot end the element it stands in. What is replaced can only stand in strings,
 * templates and regular expressions, where the backslash changes nothing.
 */
function harmless(script: string): string {
  return script.replaceAll(/<(?=\/script|!--)/gi, '\\x3C');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
