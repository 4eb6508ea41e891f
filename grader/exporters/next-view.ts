// The next step as a student reads it, before it becomes HTML or terminal text.

import type { NextStep } from '../core/model/report.js';
import type { Language } from '../core/model/submission.js';
import { type ChangeView, changeView } from './change-view.js';
import { pointerUnder } from './pointer-under.js';
import type { StudentPageTexts } from './texts/student-page.js';

/** The one thing to do next. */
export interface NextView {
  /** Full marks: there is nothing left to do. */
  readonly isPraise: boolean;
  /** "What to do next", or words of praise. */
  readonly heading: string;
  readonly title: string | null;
  readonly function: string | null;
  readonly praise: string | null;
  readonly call: {
    readonly call: string;
    readonly actual: string;
    /** Opens the exercise page with this call; `null` for none. */
    readonly link: string | null;
  } | null;
  /** A call that changes its answer, in a few lines to read and to paste. */
  readonly change: ChangeView | null;
  readonly line: {
    readonly place: string;
    readonly text: string;
    /** A mark under the text; `null` when the column is not known. */
    readonly pointer: string | null;
  } | null;
  readonly question: string;
  readonly hint: string | null;
  readonly statement: string | null;
}

/** Puts the next step into the page's words. */
export function nextView(
  { title, function: name, praise, shown, stages, tone }: NextStep,
  language: Language | null,
  words: StudentPageTexts,
  link: string | null,
): NextView {
  const [question = '', hint = null, statement = null] = stages;
  const isPraise = tone === 'celebratory';
  return {
    isPraise,
    heading: isPraise ? title : words.next.heading,
    title: isPraise ? null : title,
    function: name,
    praise,
    call: shown?.kind === 'call' ? { call: shown.call, actual: shown.actual, link } : null,
    change: shown?.kind === 'change' ? changeView(shown.change, language, words.change) : null,
    line:
      shown?.kind === 'line'
        ? {
            place: shown.place,
            text: shown.text,
            pointer: shown.column === null ? null : pointerUnder(shown.text, shown.column),
          }
        : null,
    question,
    hint,
    statement,
  };
}
