// The page of a verification: one self-contained HTML file.

import { readPageTemplates } from '../exporters/page-templates.js';
import { packageVersion } from '../package-root.js';
import type { Verification } from './verification.js';
import { verificationView } from './verification-view.js';

/** Reads the templates; the renderer it gives touches no disk. */
export function createVerificationPage(): (found: Verification) => string {
  const { style, verification } = readPageTemplates();
  return (found) => {
    const { rows, ...view } = verificationView(found);
    return verification({
      ...view,
      style,
      graderVersion: packageVersion,
      rows: rows.map(({ marks, ...row }) => ({
        ...row,
        marks: marks.map((group) => group.map(markView)),
      })),
    });
  };
}

const words = { all: 'caught', some: 'caught in some programs', none: 'not caught' } as const;

/** A mark with its word, for those who cannot see it. */
function markView(mark: keyof typeof words) {
  return { mark, sign: { all: '×', some: '/', none: '·' }[mark], word: words[mark] };
}
