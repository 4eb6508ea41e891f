// The closed list of what a submission can import, as docs/sandbox.md tells it, and what it weighs.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '#grader/package-root.js';
import * as libraries from '#grader/sandbox/libraries.js';
import { loadImage } from '#grader/sandbox/sealed-image/image-store.js';
import { openLoaded, program, sealedEngine } from '../../support/sealed-engine.js';

const engine = sealedEngine();

describe('the modules of the sealed interpreter', () => {
  it('are those that docs/sandbox.md lists', async () => {
    const importable: string[] = [];
    for (const name of await everyModule()) {
      const session = await engine.open(program(`import ${name}\n`), 'whole');
      if (!('kind' in session.loaded) && session.loaded.error === null) importable.push(name);
    }
    expect(importable.filter(isPublic)).toEqual(documented('can be imported'));
    // A rubric leaves out what lies within packages.
    expect(importable.filter(isPublic).filter(isTopLevel)).toEqual(libraries.pythonModules);
    // Private ones are what the public ones are made of.
    expect(importable.filter((name) => !isPublic(name))).toEqual(documented('behind them'));
  }, 120_000);

  it.each(documented('answer as placeholders'))('stand in for %s', async (name) => {
    const { loaded } = await openLoaded(engine, program(`import ${name}\n`));
    expect(loaded.error).toBeNull();
  });
});

describe('the libraries that a rubric names', () => {
  it('are all those that answer as placeholders', () => {
    const { absentLibraries, silentLibraries } = libraries;
    expect([...absentLibraries, ...silentLibraries].toSorted()).toEqual(
      documented('answer as placeholders'),
    );
  });

  it.each(libraries.absentLibraries)('leave a function without a number: %s', async (name) => {
    const { loaded } = await openLoaded(engine, program(`import ${name}\nfloat(${name}.x)\n`));
    expect(loaded.error).not.toBeNull();
  });

  it.each(libraries.silentLibraries)('stand in the way of nothing: %s', async (name) => {
    const use = name === 'tqdm' ? 'for _ in tqdm.tqdm([1]): pass' : `for _ in ${name}.x(): pass`;
    const { loaded } = await openLoaded(engine, program(`import ${name}\n${use}\n`));
    expect(loaded.error).toBeNull();
  });
});

describe('the engine', () => {
  it('weighs no more than 7.0 MB, compressed', async () => {
    const { wasm, image } = await loadImage();
    const bytes = [wasm, image].reduce((sum, part) => sum + gzipSync(part).length, 0);
    expect(bytes).toBeLessThanOrEqual(7_000_000);
  });
});

function isPublic(name: string): boolean {
  return !/(^|\.)_/.test(name) || name === '__future__';
}

function isTopLevel(name: string): boolean {
  return !name.includes('.');
}

/** Every name that could be a module of Python's own. */
async function everyModule(): Promise<readonly string[]> {
  const source = [
    'import sys, _imp',
    'names = {*sys.stdlib_module_names, *sys.builtin_module_names, *sys.modules}',
    'names.update(_imp._frozen_module_names())',
    'names -= {"solution", "__main__"}',
    'print(*sorted(names))',
    '',
  ].join('\n');
  const { loadOutput } = await openLoaded(
    sealedEngine({ keptOutputBytes: 1 << 14 }),
    program(source),
  );
  return loadOutput.trim().split(' ');
}

/** The names in the block of code that follows `words` in docs/sandbox.md. */
function documented(words: string): string[] {
  const text = readFileSync(path.join(packageRoot, 'docs', 'sandbox.md'), 'utf8');
  const block = text.slice(text.indexOf(words)).match(/```\n([^`]+)```/)?.[1] ?? '';
  return block.split(/\s+/).filter((name) => name !== '');
}
