// A Jupyter notebook's text to the cells that run.

import type { Cell } from '../core/model/submission.js';
import { blankMagics, type PlainPython } from './blank-magics.js';
import { isForeignCell } from './cell-magic.js';
import { dedentCell } from './dedent-cell.js';
import { foreignLanguage } from './notebook-language.js';
import { notebookSchema } from './notebook-schema.js';
import { parseJson } from './parse-json.js';
import type { ProgramSource } from './program-source.js';

/**
 * Reads a notebook's code cells, numbered from 1. Any text gives a result.
 *
 * @param name The file's name, for the sentence of a problem.
 */
export function readNotebook(text: string, name: string): ProgramSource {
  const json = parseJson(text);
  if (json.kind === 'damaged') return notANotebook(name, 'its JSON is damaged');
  const parsed = notebookSchema.safeParse(json.value);
  if (!parsed.success) return notANotebook(name, 'its list of cells is missing or damaged');

  const language = foreignLanguage(parsed.data);
  if (language !== null) {
    const shown = language.slice(0, 40);
    return { kind: 'no-program', sentence: `${name} is a notebook for ${shown}, not Python` };
  }

  const codeCells = parsed.data.cells.filter((cell) => cell.cell_type === 'code');
  if (codeCells.length === 0) {
    return { kind: 'handed-in-nothing', sentence: `${name} has no code cells` };
  }
  const plain = codeCells.map((cell) => plainPython(cell.source ?? cell.input ?? ''));
  return {
    kind: 'cells',
    cells: plain.map(({ source }, index): Cell => ({ number: index + 1, source })),
    remarks: plain.some((cell) => cell.dropped) ? ['magics-dropped'] : [],
  };
}

function notANotebook(name: string, why: string): ProgramSource {
  return { kind: 'unreadable-source', sentence: `${name} is not a notebook (${why})` };
}

function plainPython(source: string): PlainPython {
  const text = dedentCell(cleanText(source));
  return isForeignCell(text) ? { source: '', dropped: true } : blankMagics(text);
}

/** JSON can spell NUL and half characters, which no Python source holds; both become U+FFFD. */
function cleanText(source: string): string {
  return source
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\ufffd')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}
