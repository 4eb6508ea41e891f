// A call that gave two answers, in words.

import type { AnswerChange } from '../core/model/answer-change.js';
import { isJavascript, type Language } from '../core/model/submission.js';

export interface ChangeView {
  readonly call: string;
  readonly first: string;
  readonly again: string;
  readonly alone: string | null;
  /** What `alone` was given in: "a new Python". */
  readonly place: string;
  readonly after: {
    readonly call: string;
    /** "149 times", or `null` for once. */
    readonly times: string | null;
    readonly actual: string;
  } | null;
}

export function changeView(
  { call, first, again, alone, after }: AnswerChange,
  language: Language | null,
): ChangeView {
  const place = isJavascript(language) ? 'a new JavaScript' : 'a new Python';
  const times = after === null || after.times === 1 ? null : `${after.times} times`;
  return { call, first, again, alone, place, after: after && { ...after, times } };
}

/** The same in one sentence or two. */
export function changeSentence(change: AnswerChange, language: Language | null): string {
  const { call, first, again, alone, place, after } = changeView(change, language);
  const both = `${call} gave ${first}, and ${again} when it was asked again after all other calls.`;
  if (alone === null) return both;
  const by = `By itself, in ${place}, it gives ${alone}`;
  if (after === null) return `${both} ${by}.`;
  const often = after.times === null ? 'after' : `after ${after.times}`;
  return `${both} ${by}; ${often} ${after.call} it gives ${after.actual}.`;
}
