// The most frequent mistakes of a class, nameless, one to a screen and one to a printed page.

import { fillBlanks } from '../core/feedback/fill-blanks.js';
import type { Exercise } from '../core/model/exercise.js';
import type { Locale } from '../core/model/locale.js';
import type { MessageBook } from '../core/model/message.js';
import type { Results } from '../core/model/report.js';
import { type LectureFigure, lectureFigure } from './lecture-figure.js';
import type { LectureMistake } from './lecture-tally.js';
import type { PageTemplates } from './page-templates.js';
import type { PageContext } from './student-page.js';
import { lectureTexts } from './texts/lecture.js';

/** Mistakes that a lecture has time for. */
const mostMistakes = 5;

interface MistakeView {
  readonly number: number;
  readonly title: string;
  readonly function: string | null;
  readonly share: string;
  readonly question: string | null;
  readonly call: { readonly call: string; readonly actual: string } | null;
  /** Lines joined; `null` where none may be shown. */
  readonly code: string | null;
  readonly figure: LectureFigure | null;
}

export type LecturePage = (
  mistakes: readonly LectureMistake[],
  results: Results,
  exercise: Exercise,
  context: PageContext,
) => string;

/** A renderer of the lecture's page over templates that were read once. */
export function createLecturePage(templates: PageTemplates): LecturePage {
  const style = templates.style + templates.lectureStyle;
  return (mistakes, results, exercise, { options: { lang } }) => {
    const texts = lectureTexts[lang];
    const graded = results.submissions.filter(({ status }) => status === 'graded').length;
    return templates.lecture({
      lang,
      title: exercise.title[lang],
      heading: texts.heading(exercise.title[lang]),
      lead: texts.lead(graded),
      texts,
      mistakes: mistakes
        .slice(0, mostMistakes)
        .map((each, index) => mistakeView(each, index + 1, graded, exercise, lang)),
      style,
    });
  };
}

function mistakeView(
  { count, sample }: LectureMistake,
  number: number,
  graded: number,
  exercise: Exercise,
  lang: Locale,
): MistakeView {
  const texts = lectureTexts[lang];
  return {
    number,
    title: sample.title,
    function: sample.function,
    share: texts.share(count, graded, Math.round((100 * count) / Math.max(1, graded))),
    question: questionOf(sample, exercise.messages[lang]),
    call: sample.call,
    code: sample.code?.join('\n') ?? null,
    figure: sample.figure && lectureFigure(sample.figure, texts),
  };
}

/** The catalogue's question with no student's line or name in it; else the sample's own. */
function questionOf(
  { id, function: name, question }: LectureMistake['sample'],
  { mistakes }: MessageBook,
): string | null {
  const message = mistakes[id];
  return message === undefined ? question : fillBlanks(message.question, { function: name ?? '' });
}
