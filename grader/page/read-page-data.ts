// The page's data, as the static page carries it.

import type { PageData } from '../site/page-data.js';

/** Reads the page's data; a page without it was not made by this package. */
export function readPageData(document: Document): PageData {
  const text = document.getElementById('page-data')?.textContent;
  if (!text) throw new Error('the page lacks its data');
  return JSON.parse(text) as PageData; // written by our own renderer, in the same version
}

/** The element of the static page that a part brings to life. */
export function partOfPage(name: string): HTMLElement {
  const part = findPartOfPage(name);
  if (part === null) throw new Error(`the page lacks its part ${name}`);
  return part;
}

/** The same where not every page has the part. */
export function findPartOfPage(name: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-part="${name}"]`);
}
