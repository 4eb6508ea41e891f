// Python source as a tree of plain nodes. The parser goes on after errors, so there always is one.

import type { Tree } from '@lezer/common';
import { parser } from '@lezer/python';
import { firstLinesOf } from '../core/model/lines.js';
import type { Cell } from '../core/model/submission.js';

/** A node of the tree; `kind` is Lezer's name for it, or the token itself: `for`, `(`. */
export class PythonNode {
  readonly kind: string;
  readonly isError: boolean;
  readonly from: number;
  readonly to: number;
  readonly parent: PythonNode | null;
  readonly children: PythonNode[] = [];
  readonly #cell: CellText;

  constructor(
    place: {
      readonly kind: string;
      readonly isError: boolean;
      readonly from: number;
      readonly to: number;
    },
    cell: CellText,
    parent: PythonNode | null,
  ) {
    this.kind = place.kind;
    this.isError = place.isError;
    this.from = place.from;
    this.to = place.to;
    this.parent = parent;
    this.#cell = cell;
  }

  get text(): string {
    return this.#cell.source.slice(this.from, this.to);
  }

  /** Line of its first character, counted through all cells. */
  get line(): number {
    return this.#cell.lineAt(this.from);
  }

  /** Column of its first character, from 0. */
  get column(): number {
    return this.from - this.#cell.lineStart(this.from);
  }

  /** Last line with anything of it. */
  get lastLine(): number {
    return this.#cell.lineAt(this.from + Math.max(this.text.trimEnd().length - 1, 0));
  }

  /** The last line of the cell that the node stands in. */
  get lastLineOfCell(): number {
    return this.#cell.lineAt(this.#cell.source.length);
  }

  child(...kinds: readonly string[]): PythonNode | null {
    return this.children.find((each) => kinds.includes(each.kind)) ?? null;
  }

  all(...kinds: readonly string[]): readonly PythonNode[] {
    return this.children.filter((each) => kinds.includes(each.kind));
  }
}

/** Python itself gives up long before; and so every walk may cost depth times length. */
const deepest = 500;

/**
 * The top-level statements of all cells, in order. Each cell is parsed by itself. `null` for a
 * program that is nested too deeply to be one.
 */
export function parsePython(cells: readonly Cell[]): readonly PythonNode[] | null {
  const firstLines = firstLinesOf(cells);
  const trees = cells.map(({ source }, index) =>
    treeOf(new CellText(source, firstLines[index] ?? 1)),
  );
  return trees.includes(null) ? null : trees.flatMap((each) => each ?? []);
}

function treeOf(cell: CellText): readonly PythonNode[] | null {
  const path: PythonNode[] = [];
  let statements: readonly PythonNode[] = [];
  let isTooDeep = false;
  const tree = parseDeep(cell);
  tree?.iterate({
    enter({ name, type, from, to }) {
      isTooDeep ||= path.length > deepest;
      if (isTooDeep || name === 'Comment') return false;
      const parent = path.at(-1) ?? null;
      const node = new PythonNode({ kind: name, isError: type.isError, from, to }, cell, parent);
      if (parent === null) statements = node.children;
      else parent.children.push(node);
      path.push(node);
      return true;
    },
    leave: () => void path.pop(),
  });
  return isTooDeep || tree === null ? null : statements;
}

/** The parser builds its tree by recursion: `null` where the stack is too small for it. */
function parseDeep({ source }: CellText): Tree | null {
  try {
    return parser.parse(mended(source));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * The source without what the parser does not know, every character in its place: `1.` is a
 * number, and `print` a name like any other where it is assigned to.
 */
function mended(source: string): string {
  return source
    .replace(/(?<![\w.])(\d[\d_]*)\.(?![\w.])/g, '$1 ')
    .replace(/\bprint(?=[ \t]*=[^=])/g, 'prynt');
}

/** The text of a cell, with the lines found by bisection. */
class CellText {
  readonly source: string;
  readonly #firstLine: number;
  readonly #starts: readonly number[];

  constructor(source: string, firstLine: number) {
    this.source = source;
    this.#firstLine = firstLine;
    this.#starts = [0, ...[...source.matchAll(/\n/g)].map((found) => found.index + 1)];
  }

  lineAt(position: number): number {
    return this.#firstLine + this.#indexAt(position);
  }

  lineStart(position: number): number {
    return this.#starts[this.#indexAt(position)] ?? 0;
  }

  #indexAt(position: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
