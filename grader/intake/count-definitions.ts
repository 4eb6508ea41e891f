// How much of what was asked a program seems to hold, by the look of its text.

import type { Cell } from '../core/model/submission.js';

/**
 * Counts which of the asked functions a program defines, by `def` at any depth or by assignment at
 * the left margin.
 *
 * @param names Python identifiers.
 */
export function countDefinitions(cells: readonly Cell[], names: readonly string[]): number {
  return names.filter((name) => cells.some((cell) => defines(cell.source, name))).length;
}

function defines(source: string, name: string): boolean {
  // An identifier holds nothing that is special in a pattern.
  const definition = `[ \\t]*(?:async[ \\t]+)?def[ \\t]+${name}(?!\\p{ID_Continue})`;
  const assignment = `${name}[ \\t]*=(?!=)`;
  return new RegExp(`^(?:${definition}|${assignment})`, 'mu').test(source);
}
