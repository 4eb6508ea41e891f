// axe-core inside a page, and its findings in short lines.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, NodeResult, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What matters enough to fail a test. */
const grave: ReadonlySet<string> = new Set(['serious', 'critical']);

/**
 * What axe finds serious or critical, a line each. Contrast that it cannot work out (figures, what is
 * scrolled out of view) is measured by the stylesheet's own test, for every pair of colours.
 */
export async function graveFindings(page: Page): Promise<string[]> {
  // Goes in by the debugger, which the page's security policy does not bind.
  await page.evaluate(source);
  const { violations } = await page.evaluate(
    (given) => (globalThis as unknown as { axe: Axe }).axe.run(document, given),
    // Without the list of what passes, which takes longest to make.
    { resultTypes: ['violations'] } satisfies RunOptions,
  );
  return violations
    .filter(({ impact }) => grave.has(impact ?? ''))
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${summary(node)}`));
}

interface Axe {
  run(context: Document, options: RunOptions): Promise<AxeResults>;
}

function summary({ target, failureSummary = '' }: NodeResult): string {
  return `${target.join(' ')} (${failureSummary.replaceAll(/\s+/g, ' ')})`;
}
