// The difference of two gradings as a page: one self-contained HTML file that runs nothing.

import { createHash } from 'node:crypto';
import type { ClassDiff } from '../core/grades/class-diff.js';
import type { Exercise } from '../core/model/exercise.js';
import type { Locale } from '../core/model/locale.js';
import { diffView } from './diff-view.js';
import type { PageTemplates } from './page-templates.js';
import { diffTexts } from './texts/diff.js';

export type DiffPage = (diff: ClassDiff, exercise: Exercise, lang: Locale) => string;

export function createDiffPage({ style, diff: template }: PageTemplates): DiffPage {
  const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`;
  return (diff, exercise, lang) =>
    template({
      ...diffView(diff, exercise, lang),
      lang,
      texts: diffTexts[lang].page,
      style,
      styleHash,
    });
}
