// Goes through a page by the Tab key alone.

import type { Page } from 'playwright-core';
import { reachable } from './page-parts.js';

/** A place where the focus stood. */
interface Stop {
  /** Its number among all reachable elements; -1 for others, such as what scrolls. */
  readonly index: number;
  readonly name: string;
  readonly isVisible: boolean;
}

export interface Walk {
  /** Reachable elements in view that Tab never came to. */
  readonly missed: readonly string[];
  /** Stops at which nothing shows where the focus is. */
  readonly unmarked: readonly string[];
  readonly stops: number;
}

/** Presses Tab until the focus has been everywhere, and tells what it missed. */
export async function walkByTab(page: Page): Promise<Walk> {
  const expected = await page.evaluate(shownElements, reachable);
  const stops: Stop[] = [];
  // Once around at most, with room for what scrolls and for the browser's own bar.
  for (let press = 0; press < 2 * expected.length + 20; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(focused, reachable);
    if (stop === null || stops.some(({ index }) => index >= 0 && index === stop.index)) break;
    stops.push(stop);
  }
  const seen = new Set(stops.map(({ index }) => index));
  return {
    missed: expected.filter(({ index }) => !seen.has(index)).map(({ name }) => name),
    unmarked: stops.filter(({ isVisible }) => !isVisible).map(({ name }) => name),
    stops: stops.length,
  };
}

function shownElements(selector: string): { index: number; name: string }[] {
  return [...document.querySelectorAll<HTMLElement>(selector)]
    .map((element, index) => ({ index, element }))
    .filter(({ element }) => element.checkVisibility({ visibilityProperty: true }))
    .map(({ index, element }) => ({ index, name: element.outerHTML.slice(0, 120) }));
}

function focused(selector: string): Stop | null {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return {
    index: [...document.querySelectorAll(selector)].indexOf(element),
    name: element.outerHTML.slice(0, 120),
    isVisible: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1,
  };
}
