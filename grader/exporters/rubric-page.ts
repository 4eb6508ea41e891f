// The rubric as a page: one self-contained HTML file that runs nothing.

import { createHash } from 'node:crypto';
import type { Locale } from '../core/model/locale.js';
import { readPageTemplates } from './page-templates.js';
import type { RubricView } from './rubric-view.js';

/** Reads the templates and renders the page. */
export function rubricPage(view: RubricView, lang: Locale): string {
  const { style, rubric } = readPageTemplates();
  const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`;
  return rubric({ ...view, lang, style, styleHash });
}
