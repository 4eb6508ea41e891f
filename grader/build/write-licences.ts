// What others wrote and this package holds, with the licences under which it may: dist/LICENSES.txt.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../package-root.js';

/** Licences of what is no npm package, and of packages that come without the text. */
const texts = path.join(packageRoot, 'grader', 'build', 'licences');

/** A work, and its licence. */
interface Held {
  readonly title: string;
  readonly licence: string;
  readonly text: string;
}

const engines: readonly Omit<Held, 'text'>[] = [
  { title: 'CPython 3.14.2', licence: 'PSF-2.0' },
  { title: 'Pyodide 314.0.7', licence: 'MPL-2.0' },
];

/** Writes `file`; `packages` are the folders of npm packages that went into bundles. */
export function writeLicences(file: string, packages: readonly string[]): void {
  const held = [
    ...engines.map((each) => ({ ...each, text: usualText(each.licence) })),
    ...byTitle(packages.map(heldPackage)),
  ];
  const list = held.map(({ title, licence }) => `- ${title}: ${licence}`).join('\n');
  const sections = held.map(
    ({ title, licence, text }) => `${rule}\n${title} (${licence})\n\n${text}`,
  );
  writeFileSync(file, `${head}\n\n${list}\n\n${sections.join('\n\n')}\n`);
}

const rule = '-'.repeat(80);
const head =
  'The files of theta-grader under dist/ contain the work of others, listed here and followed by\n' +
  'their licences. NOTICE says how the two engines were changed.';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
}

function heldPackage(folder: string): Held {
  // A package.json always is an object.
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;
  const { name, version, license } = manifest;
  if (license === undefined) throw new Error(`${name} names no licence`);
  const files = readdirSync(folder).filter((each) => /^(?:licen[cs]e|notice|copying)/i.test(each));
  const read = files.sort().map((each) => readFileSync(path.join(folder, each), 'utf8').trim());
  const text = read.length > 0 ? read.join('\n\n') : textFor(manifest, license);
  return { title: `${name} ${version}`, licence: license, text };
}

/** For a package that names its licence and leaves it at that. */
function textFor({ name, author }: Manifest, licence: string): string {
  const holder = typeof author === 'object' ? author.name : author;
  return `Copyright (c) ${holder ?? `the authors of ${name}`}\n\n${usualText(licence)}`;
}

function usualText(licence: string): string {
  const file = path.join(texts, `${licence}.txt`);
  if (!existsSync(file)) throw new Error(`the text of the licence ${licence} is not at hand`);
  return readFileSync(file, 'utf8').trim();
}

function byTitle(held: readonly Held[]): Held[] {
  const titles = new Map(held.map((each) => [each.title, each]));
  return [...titles.values()].sort((a, b) => (a.title < b.title ? -1 : 1));
}
