// Pointing at a place in a line of source.

import { visibleText } from './visible-text.js';

/**
 * A mark for the line below `text`, under its `column` (from 1, in characters as Python counts
 * them). Tabs stay, so that the mark stands right whatever their width.
 */
export function pointerUnder(text: string, column: number): string {
  const before = [...text].slice(0, column - 1).join('');
  return `${visibleText(before).replace(/[^\t]/gu, ' ')}^`;
}
