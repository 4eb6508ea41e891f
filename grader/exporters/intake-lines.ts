// What an operator is told about the input, line by line.

import type { IntakeSummary } from '../core/model/intake.js';
import type { Locale } from '../core/model/locale.js';
import { intakeTexts } from './texts/intake.js';
import { visibleText } from './visible-text.js';

/** Most names that a list shows; the class page has all who are missing. */
const listed = 20;

/** The lines, without their ends. */
export function intakeLines(summary: IntakeSummary, lang: Locale): string[] {
  const texts = intakeTexts[lang];
  const { layout, rosterColumns, missing, unknown, timesOfNobody, passedOver } = summary;
  const absent = missing.map(({ id, name }) => (name === id ? name : `${name} (${id})`));
  return [
    texts.layout(layout),
    ...(rosterColumns === null ? [] : [texts.columns(visibleText(rosterColumns.join(', ')))]),
    ...section(absent, texts.missing, texts.more),
    ...section(unknown, texts.unknown, texts.more),
    ...timesLines(timesOfNobody, lang),
    ...section(passedOver, texts.passedOver, texts.more),
  ];
}

/** Times that were of nobody; `grader finish` tells them, too, and nothing else of the input. */
export function timesLines(ids: readonly string[], lang: Locale): string[] {
  const texts = intakeTexts[lang];
  return section(ids, texts.timesOfNobody, texts.more);
}

function section(
  items: readonly string[],
  heading: (count: number) => string,
  more: (count: number) => string,
): string[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, listed).map((item) => `  ${oneLine(item)}`);
  const rest = items.length - listed;
  return [heading(items.length), ...shown, ...(rest > 0 ? [`  ${more(rest)}`] : [])];
}

function oneLine(text: string): string {
  return visibleText(text).replace(/\n/g, ' ');
}
