// A student's page: one self-contained HTML file that runs nothing.

import { createHash } from 'node:crypto';
import type { Exercise } from '../core/model/exercise.js';
import type { ChangedLimit } from '../core/model/limits.js';
import type { Report } from '../core/model/report.js';
import { limitWords } from './limit-words.js';
import type { PageTemplates } from './page-templates.js';
import { createPictureHtml } from './picture-html.js';
import type { ReportOptions } from './report-options.js';
import { studentView } from './student-view.js';
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
  /** A right program in the student's language; shown after the deadline only. */
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
    return student({
      ...view,
      lang,
      words,
      heading: `${view.title} – ${view.who}`,
      // HTML of our own template: the page takes it as it is.
      pictures: report.details.figures.map((figure, number) =>
        pictureHtml(figure, number, context.options),
      ),
      noticed: view.noticed === null ? null : printed(view.noticed, words),
      loadOutput: view.loadOutput === null ? null : printed(view.loadOutput, words),
      example: view.example && {
        call: view.example.call,
        output: view.example.output === null ? null : printed(view.example.output, words),
      },
      solution: afterDeadline && context.solution !== null ? solutionBlock(context.solution) : null,
      context,
      limits: context.limits.map((each) => limitWords(each, lang)),
      style: wholeStyle,
      styleHash,
    });
  };
}

/** Characters of output that a page shows: a few screens full; a page stays light to open. */
const mostOutput = 4000;

interface Printed {
  readonly text: string;
  /** How much was left out; `null` for nothing. */
  readonly more: string | null;
}

function printed(text: string, words: StudentPageTexts): Printed {
  // By whole characters: half of one would be shown as a box.
  const characters = [...text];
  const more = characters.length - mostOutput;
  return more <= 0
    ? { text, more: null }
    : { text: characters.slice(0, mostOutput).join(''), more: words.moreOutput(more) };
}

function solutionBlock(solution: string) {
  const lines = solution.replace(/\n$/, '').split('\n');
  return [{ label: null, lines: lines.map((text) => ({ text, mark: null })) }];
}
