// The exercise page in one language: everything there is to read, complete before a script runs.

import type { Exercise } from '../core/model/exercise.js';
import { type Locale, locales } from '../core/model/locale.js';
import { packageVersion } from '../package-root.js';
import { cellsView } from './cells-view.js';
import { jsonInHtml } from './json-in-html.js';
import type { PageAssets } from './page-assets.js';
import type { PageData } from './page-data.js';
import { pagePolicy } from './page-policy.js';
import { type PageSources, readPageSources } from './page-sources.js';
import { starterCells } from './starter-cells.js';
import { toStatement } from './statement.js';
import { exploreTexts } from './texts/explore.js';
import { lessonTexts } from './texts/lesson.js';

/** Renders the page of an exercise that ships with the grader. */
export function renderPage(exercise: Exercise, lang: Locale, assets: PageAssets): string {
  return renderPageFrom(readPageSources(exercise.id, lang), exercise, lang, assets);
}

/** The same from sources at hand; touches no disk. */
export function renderPageFrom(
  sources: PageSources,
  exercise: Exercise,
  lang: Locale,
  assets: PageAssets,
): string {
  const [first, second] = exercise.functions;
  if (first === undefined || second === undefined) {
    throw new Error('the page shows exercises of two functions');
  }
  const data: PageData = {
    exerciseId: exercise.id,
    lang,
    functions: [first.name, second.name],
    starter: starterCells(sources.starter, [first.name, second.name]),
    imageHash: assets.imageHash,
    engine: assets.engine,
  };
  return sources.template({
    lang,
    policy: pagePolicy,
    title: exercise.title[lang],
    statement: toStatement(sources.statement),
    functions: exercise.functions,
    starter: data.starter,
    cells: cellsView(lang, data.starter, [first.name, second.name]),
    words: { lesson: lessonTexts[lang], explore: exploreTexts[lang] },
    otherPages: locales.flatMap((other) => {
      const address = assets.others[other];
      return address === undefined
        ? []
        : [{ lang: other, address, text: lessonTexts[other].inThisLanguage }];
    }),
    scripts: assets.scripts,
    styles: assets.styles,
    icon: assets.icon,
    data: jsonInHtml(data),
    version: packageVersion,
    notice: sources.notice,
  });
}
