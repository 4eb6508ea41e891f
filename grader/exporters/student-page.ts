// A student's page: one self-contained HTML file that runs nothing.

import { createHash } from 'node:crypto';
import type { Exercise } from '../core/model/exercise.js';
import type { ChangedLimit } from '../core/model/limits.js';
import type { Report } from '../core/model/report.js';
import { isJavascript, type Language } from '../core/model/submission.js';
import { limitWords } from './limit-words.js';
import { codeExcerpt, excerpt } from './own-text.js';
import type { PageTemplates } from './page-templates.js';
import { createPictureHtml } from './picture-html.js';
import type { ReportOptions } from './report-options.js';
import { type StudentView, studentView } from './student-view.js';
import { type StudentPageTexts, studentPageTexts } from './texts/student-page.js';

/** What made a page; none of it changes between two runs of the same version. */
export interface PageContext {
  readonly graderVersion: string;
  readonly options: ReportOptions;
  /** Limits that are not the exercise's own. */
  readonly limits: readonly ChangedLimit[];
}

export interface StudentPageContext extends PageContext {
  readonly seed: number;
  /** A right program in Python or, for JavaScript too, TypeScript; shown after the deadline only. */
  readonly solution: string | null;
}

export type StudentPage = (
  report: Report,
  exercise: Exercise,
  context: StudentPageContext,
) => string;

/** A renderer of student pages over templates that were read once. */
export function createStudentPage(templates: PageTemplates): StudentPage {
  const { style, studentStyle, student } = templates;
  const pictureHtml = createPictureHtml(templates.picture);
  const wholeStyle = `${style}${studentStyle}`;
  const styleHash = `sha256-${createHash('sha256').update(wholeStyle).digest('base64')}`;
  return (report, exercise, context) => {
    const { lang, afterDeadline } = context.options;
    const words = studentPageTexts[lang];
    const view = studentView(report, exercise, context.options);
    const page = {
      ...view,
      lang,
      words,
      heading: `${view.title} – ${view.who}`,
      // HTML of our own template: the page takes it as it is.
      pictures: report.details.figures.map((figure, number) =>
        pictureHtml(figure, number, context.options),
      ),
      reference: reference(afterDeadline ? context.solution : null, report.result.language, words),
      context,
      limits: context.limits.map((each) => limitWords(each, lang)),
      style: wholeStyle,
      styleHash,
    };
    const render = (room: number): string => {
      const { bytes, texts } = ownTexts(view, room, words);
      const html = student({ ...page, ...texts });
      const excess = Buffer.byteLength(html) - mostPageBytes;
      return excess <= 0 || bytes === 0 ? html : render(Math.max(0, bytes - excess));
    };
    return render(mostOwnBytes);
  };
}

/** A page stays light to open, whatever was handed in. */
const mostPageBytes = 60_000;

/** What the student's own texts may take of a page that has room, and the code of that. */
const mostOwnBytes = 20_000;
const codeShare = 0.7;

/** What the code leaves is shared by what was printed and by what the student noticed. */
function ownTexts(
  { code, loadOutput, example, noticed }: StudentView,
  room: number,
  words: StudentPageTexts,
) {
  const shown = codeExcerpt(code, codeShare * room);
  const left = (room - shown.bytes) / 3;
  const loaded = printed(loadOutput, left, words);
  const called = printed(example?.output ?? null, left, words);
  const told = printed(noticed, left, words);
  return {
    bytes: shown.bytes + loaded.bytes + called.bytes + told.bytes,
    texts: {
      code: shown.blocks,
      moreCode: moreWords(shown.hidden, words),
      loadOutput: loaded.printed,
      noticed: told.printed,
      example: example && { call: example.call, output: called.printed },
    },
  };
}

interface Printed {
  readonly text: string;
  /** How much was left out; `null` for nothing. */
  readonly more: string | null;
}

function printed(
  output: string | null,
  room: number,
  words: StudentPageTexts,
): { readonly bytes: number; readonly printed: Printed | null } {
  if (output === null) return { bytes: 0, printed: null };
  const { text, hidden, bytes } = excerpt(output, room);
  return { bytes, printed: { text, more: moreWords(hidden, words) } };
}

function moreWords(hidden: number, words: StudentPageTexts): string | null {
  return hidden === 0 ? null : words.moreCharacters(hidden);
}

/** The reference under a heading that names its language. */
function reference(solution: string | null, language: Language | null, words: StudentPageTexts) {
  if (solution === null) return null;
  const lines = solution.replace(/\n$/, '').split('\n');
  return {
    heading: words.reference(isJavascript(language) ? 'TypeScript' : 'Python'),
    about: language === 'javascript' ? words.withoutTypes : null,
    blocks: [{ label: null, lines: lines.map((text) => ({ text, mark: null })) }],
  };
}
