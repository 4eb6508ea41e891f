// A call that gave two answers, in words.

import type { AnswerChange } from '../core/model/answer-change.js';

export interface ChangeView {
  readonly call: string;
  readonly first: string;
  readonly again: string;
  readonly alone: string | null;
  readonly after: {
    readonly call: string;
    /** "149 times", or `null` for once. */
    readonly times: string | null;
    readonly actual: string;
  } | null;
}

export function changeView({ call, first, again, alone, after }: AnswerChange): ChangeView {
  const times = after === null || after.times === 1 ? null : `${after.times} times`;
  return { call, first, again, alone, after: after && { ...after, times } };
}

/** The same in one sentence or two. */
export function changeSentence(change: AnswerChange): string {
  const { call, first, again, alone, after } = changeView(change);
  const both = `${call} gave ${first}, and ${again} when it was asked again after all other calls.`;
  if (alone === null) return both;
  const by = `By itself, in a new Python, it gives ${alone}`;
  if (after === null) return `${both} ${by}.`;
  const often = after.times === null ? 'after' : `after ${after.times}`;
  return `${both} ${by}; ${often} ${after.call} it gives ${after.actual}.`;
}
