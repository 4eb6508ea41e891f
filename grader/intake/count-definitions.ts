// How much of what was asked a program seems to hold, by the look of its text.

import { type Cell, isJavascript, type Language } from '../core/model/submission.js';

/**
 * Which of the asked functions a program defines: in Python by `def` at any depth or by
 * assignment at the left margin, in JavaScript by a declaration, a property or an export.
 *
 * @param names Identifiers.
 */
export function definedIn(
  cells: readonly Cell[],
  names: readonly string[],
  language: Language | null,
): readonly string[] {
  const defines = isJavascript(language) ? definesInJavascript : definesInPython;
  return names.filter((name) => cells.some((cell) => defines(cell.source, name)));
}

/** How many they are. */
export function countDefinitions(...about: Parameters<typeof definedIn>): number {
  return definedIn(...about).length;
}

// An identifier holds nothing that is special in a pattern.

function definesInPython(source: string, name: string): boolean {
  const definition = `[ \\t]*(?:async[ \\t]+)?def[ \\t]+${name}(?!\\p{ID_Continue})`;
  const assignment = `${name}[ \\t]*=(?!=)`;
  return new RegExp(`^(?:${definition}|${assignment})`, 'mu').test(source);
}

function definesInJavascript(source: string, name: string): boolean {
  const whole = `(?<![\\p{ID_Continue}$])${name}(?![\\p{ID_Continue}$])`;
  const declaration = `(?:function\\*?|const|let|var|as)\\s+${whole}`;
  const property = `${whole}\\s*(?:=(?![=>])|:\\s*(?:\\(|function|async|[\\p{ID_Start}_$]+\\s*=>))`;
  const method = `^[ \\t]*(?:static[ \\t]+)?${whole}\\s*\\([^()]*\\)\\s*\\{`;
  return new RegExp(`${declaration}|${property}|${method}`, 'mu').test(source);
}
