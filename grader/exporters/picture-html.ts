// The pictures of a student's page as HTML. Most of a class walks one of a few paths, so what was
// drawn once is not drawn again.

import type { PathFigure } from '../core/model/report.js';
import { pathPicture } from './path-picture.js';
import type { ReportOptions } from './report-options.js';
import { studentPageTexts } from './texts/student-page.js';

export type PictureHtml = (figure: PathFigure, number: number, options: ReportOptions) => string;

/** Paths of their own, as wrong programs have them, would pile up over a large class. */
const mostRemembered = 500;

/** A renderer over the template of one picture; `number` keeps the ids of a page apart. */
export function createPictureHtml(template: (view: object) => string): PictureHtml {
  const known = new Map<string, string>();
  return (figure, number, options) => {
    const key = JSON.stringify([
      number,
      options,
      figure.rate,
      figure.steps,
      figure.yours.join(' '),
    ]);
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= mostRemembered) known.clear();
    const html = template({
      ...pathPicture(figure, options),
      number,
      words: studentPageTexts[options.lang],
    });
    known.set(key, html);
    return html;
  };
}
