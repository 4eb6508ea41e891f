// axe-core inside a page, and its findings in short lines.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, NodeResult, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What matters enough to fail a test. */
const grave: ReadonlySet<string> = new Set(['serious', 'critical']);

/**
 * What axe finds serious or critical, a line each. Contrast that axe could not work out counts as
 * found, but for letters in figures, which it never can, and single signs: the stylesheet's own test
 * measures every pair of colours.
 */
export async function graveFindings(page: Page): Promise<string[]> {
  // Goes in by the debugger, which the page's security policy does not bind.
  await page.evaluate(source);
  const { violations, incomplete } = await page.evaluate(
    (given) => (globalThis as unknown as { axe: Axe }).axe.run(document, given),
    // Without the list of what passes, which takes longest to make.
    { resultTypes: ['violations', 'incomplete'] } satisfies RunOptions,
  );
  const unclear = incomplete
    .filter(({ id }) => id === 'color-contrast')
    .map((result) => ({ ...result, nodes: result.nodes.filter(isOrdinaryText) }));
  return [...violations, ...unclear]
    .filter(({ impact }) => grave.has(impact ?? ''))
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${summary(node)}`));
}

interface Axe {
  run(context: Document, options: RunOptions): Promise<AxeResults>;
}

function isOrdinaryText({ html, any }: NodeResult): boolean {
  return (
    !html.startsWith('<text') && any.every(({ data }) => data?.messageKey !== 'shortTextContent')
  );
}

function summary({ target, failureSummary = '' }: NodeResult): string {
  return `${target.join(' ')} (${failureSummary.replaceAll(/\s+/g, ' ')})`;
}
