// A call that gave two answers, in words.

import type { AnswerChange } from '../core/model/answer-change.js';
import { isJavascript, type Language } from '../core/model/submission.js';
import type { StudentPageTexts } from './texts/student-page.js';

export interface ChangeView {
  readonly call: string;
  readonly first: string;
  readonly again: string;
  readonly alone: string | null;
  /** What `alone` was given in: "a new Python". */
  readonly place: string;
  /** "By itself, in a new Python, it gives". */
  readonly aloneIn: string;
  readonly after: {
    readonly call: string;
    /** "149 times", or `null` for once. */
    readonly times: string | null;
    readonly actual: string;
  } | null;
}

type Words = StudentPageTexts['change'];

export function changeView(
  { call, first, again, alone, after }: AnswerChange,
  language: Language | null,
  words: Words,
): ChangeView {
  const place = isJavascript(language) ? words.newJavascript : words.newPython;
  const times = after === null || after.times === 1 ? null : words.times(after.times);
  const aloneIn = words.alone(place);
  return { call, first, again, alone, place, aloneIn, after: after && { ...after, times } };
}

/** The same in one sentence or two. */
export function changeSentence(
  change: AnswerChange,
  language: Language | null,
  words: Words,
): string {
  const { call, first, again, alone, aloneIn, after } = changeView(change, language, words);
  const both = `${call} ${words.gave} ${first}, ${words.and} ${again} ${words.later}.`;
  if (alone === null) return both;
  const by = `${aloneIn} ${alone}`;
  if (after === null) return `${both} ${by}.`;
  const often = after.times === null ? words.after : `${words.after} ${after.times}`;
  return `${both} ${by}; ${often} ${after.call} ${words.itGives} ${after.actual}.`;
}
