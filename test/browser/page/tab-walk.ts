// Goes through the exercise page by the keyboard alone. An editor keeps Tab for itself until Escape.

import type { Page } from 'playwright-core';
import { reachable } from '../page-parts.js';

export interface TabWalk {
  /** What is in view and was never reached. */
  readonly missed: readonly string[];
  /** Where nothing shows that the focus is there. */
  readonly unmarked: readonly string[];
  readonly editors: number;
}

/** Presses Tab, in editors after Escape, from the page's beginning until the focus leaves it. */
export async function walkPage(page: Page): Promise<TabWalk> {
  const expected = await page.evaluate(numberAll, reachable);
  const seen = new Set<string>();
  const unmarked: string[] = [];
  let editors = 0;
  // Back over the first one: from there on, Tab goes through all of them.
  await page.locator('[data-stop="0"]').focus();
  await page.keyboard.press('Shift+Tab');
  for (let press = 0; press < 2 * expected.length + 20; press++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(focused);
    if (stop === null || (stop.number !== null && seen.has(stop.number))) break;
    if (stop.number !== null) seen.add(stop.number);
    if (stop.isEditor) {
      editors++;
      // It notes a moment later that it has the focus.
      await page.locator('.cm-editor.cm-focused').waitFor();
    }
    if (!(await page.evaluate(isMarked))) unmarked.push(stop.name);
    if (stop.isEditor) await page.keyboard.press('Escape');
  }
  const missed = expected.filter(({ number }) => !seen.has(number)).map(({ name }) => name);
  return { missed, unmarked, editors };
}

function numberAll(selector: string): { number: string; name: string }[] {
  const elements = [...document.querySelectorAll<HTMLElement>(selector)];
  const editors = [...document.querySelectorAll<HTMLElement>('.editor')];
  return [...elements, ...editors]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element, index) => {
      element.dataset.stop = String(index);
      return { number: String(index), name: element.outerHTML.slice(0, 120) };
    });
}

function focused() {
  const host = document.activeElement;
  if (!(host instanceof HTMLElement) || host === document.body) return null;
  return {
    number: host.dataset.stop ?? null,
    name: host.outerHTML.slice(0, 120),
    isEditor: host.shadowRoot !== null,
  };
}

function isMarked(): boolean {
  const host = document.activeElement;
  const marked = host?.shadowRoot?.querySelector('.cm-editor') ?? host;
  if (!marked) return false;
  const { outlineStyle, outlineWidth } = getComputedStyle(marked);
  return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
}
