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
import { type StatementPart, toStatement } from './statement.js';
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
  const names = exercise.functions.map(({ name }) => name);
  const statement = toStatement(sources.statement);
  const walked = exercise.walk?.(1, 0.2, 1).function ?? null;
  const data: PageData = {
    exerciseId: exercise.id,
    lang,
    functions: names,
    starter: starterCells(sources.starter, names),
    walked,
    imageHash: assets.imageHash,
    engine: assets.engine,
  };
  const lesson = lessonTexts[lang];
  return sources.template({
    lang,
    policy: pagePolicy,
    title: exercise.title[lang],
    description: exercise.page?.[lang].description ?? lesson.description(exercise.title[lang]),
    statement,
    between: withIds(statement.between, 'part'),
    closing: withIds(statement.closing, 'closing'),
    cells: cellsView(exercise, lang, data.starter, statement.question !== null),
    words: { lesson, explore: walked === null ? null : exploreTexts[lang](walked) },
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

function withIds(parts: readonly StatementPart[], name: string) {
  return parts.map((part, index) => ({ ...part, id: `${name}-${index + 1}` }));
}
