// The files from which a page is made.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Handlebars from 'handlebars';
import type { Locale } from '../core/model/locale.js';
import { templateOptions } from '../exporters/template-options.js';
import { packageRoot } from '../package-root.js';

export interface PageSources {
  readonly template: (view: object) => string;
  /** Markdown. */
  readonly statement: string;
  /** The whole starter file. */
  readonly starter: string;
  /** What this package says about the work of others in it. */
  readonly notice: string;
}

/** Reads what the page of an exercise is made from in one language. */
export function readPageSources(exerciseId: string, lang: Locale): PageSources {
  const exercise = path.join('reference', exerciseId);
  return {
    template: readTemplate(),
    statement: read(exercise, lang === 'en' ? 'statement.md' : `statement.${lang}.md`),
    starter: read(exercise, 'starter.py'),
    notice: read('NOTICE'),
  };
}

/** The page with its partials, which are the files of a folder. */
function readTemplate(): (view: object) => string {
  const handlebars = Handlebars.create();
  const partials = path.join('templates', 'page');
  for (const file of readdirSync(path.join(packageRoot, partials))) {
    const { name, ext } = path.parse(file);
    if (ext !== '.hbs') continue;
    handlebars.registerPartial(name, handlebars.compile(read(partials, file), templateOptions));
  }
  return handlebars.compile(read('templates', 'page.hbs'), templateOptions);
}

function read(...names: string[]): string {
  return readFileSync(path.join(packageRoot, ...names), 'utf8');
}
