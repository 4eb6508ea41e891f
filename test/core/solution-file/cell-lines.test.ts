import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellMarker,
  joinCells,
  lineInFile,
  placeInCells,
} from '#grader/core/solution-file/cell-lines.js';

const cell = fc.array(fc.string({ maxLength: 4 }), { minLength: 1 }).map((all) => all.join('\n'));
const cells = fc.array(cell, { minLength: 1, maxLength: 4 });

describe('a line of the joined file', () => {
  it('is the same line of its cell', () => {
    fc.assert(
      fc.property(cells, (pair) => {
        const file = joinCells(pair).split('\n');
        for (const [index, source] of pair.entries()) {
          for (const [at, text] of source.split('\n').entries()) {
            const place = { cell: index, line: at + 1 };
            const line = lineInFile(pair, place);

            expect(file[line - 1]).toBe(text);
            expect(placeInCells(pair, line)).toEqual(place);
          }
        }
      }),
    );
  });

  it('belongs to the end of the first cell when it is the marker', () => {
    expect(joinCells(['a\nb', 'c']).split('\n')[2]).toBe(cellMarker);
    expect(placeInCells(['a\nb', 'c'], 3)).toEqual({ cell: 0, line: 2 });
  });

  it('belongs to the end of the second cell when it lies beyond', () => {
    expect(placeInCells(['a', 'b\nc'], 9)).toEqual({ cell: 1, line: 2 });
  });
});
