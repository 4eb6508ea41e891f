// The page of a verification: one self-contained HTML file.

import { readPageTemplates } from '../exporters/page-templates.js';
import { packageVersion } from '../package-root.js';
import type { Verification } from './verification.js';
import { type MatrixRow, verificationView } from './verification-view.js';

/** Reads the templates; the renderer it gives touches no disk. */
export function createVerificationPage(): (found: Verification) => string {
  const { style, verificationStyle, verification } = readPageTemplates();
  return (found) => {
    const { rows, groups, ...view } = verificationView(found);
    return verification({
      ...view,
      style: style + verificationStyle,
      graderVersion: packageVersion,
      groups: groups.map((group, place) => ({ ...group, rows: rowsOf(rows, place) })),
      free: rows.filter(({ marks }) => !marks.some(isCaught)).map(({ id }) => id),
    });
  };
}

/** The mistakes that show in one function, with its part of the matrix. */
function rowsOf(rows: readonly MatrixRow[], place: number) {
  return rows
    .filter(({ marks }) => isCaught(marks[place] ?? []))
    .map(({ id, programs, costs, marks }) => ({
      id,
      programs,
      cost: costs[place],
      marks: marks[place]?.map(markView),
    }));
}

type Mark = MatrixRow['marks'][number][number];

const signs = { all: '×', some: '/', none: '·' } as const;
const words = { all: 'caught', some: 'caught in some programs', none: 'not caught' } as const;

function isCaught(marks: readonly Mark[]): boolean {
  return marks.some((mark) => mark !== 'none');
}

/** A mark with its word, for those who cannot see it. */
function markView(mark: Mark) {
  return { mark, sign: signs[mark], word: words[mark] };
}
