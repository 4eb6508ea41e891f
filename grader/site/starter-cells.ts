// The starter file in cells, one a function.

import { GraderError } from '../core/model/errors.js';
import { parsePython } from '../source/python-tree.js';
import { splitFile } from '../source/split-file.js';
import { statementsOf } from '../source/statements.js';
import type { PageData } from './page-data.js';

/** Cuts as a learner's own file is cut, without the blank lines at the cut. */
export function starterCells(
  source: string,
  functions: PageData['functions'],
): PageData['starter'] {
  return splitFile(source, functions).map((cell, index) => {
    const name = functions[index] ?? '';
    if (!defines(cell, name)) {
      throw new GraderError(
        'grader-fault',
        `The starter of the exercise does not define ${name} in its turn.`,
        'Let starter.py define the functions of the exercise, in their order.',
      );
    }
    return index === 0 ? cell.trimEnd() : cell.trim();
  });
}

function defines(source: string, name: string): boolean {
  const tree = parsePython([{ number: null, source }]);
  return statementsOf(tree ?? []).some((statement) => statement.defines === name);
}
