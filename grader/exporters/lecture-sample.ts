// What a lecture can show of one submission: for each of its mistakes a nameless sample, plain data
// that a worker hands over.

import type { Exercise } from '../core/model/exercise.js';
import type { PathFigure, Report } from '../core/model/report.js';
import { type NameIndex, withPseudonyms } from '../core/report/name-index.js';
import { type FindFunction, lectureCode } from './lecture-code.js';

/** A mistake as one submission shows it; nothing in it tells whose it is. */
export interface LectureSample {
  /** Id of the misconception or message. */
  readonly id: string;
  readonly title: string;
  /** `null` for a slip that hides the whole program. */
  readonly function: string | null;
  /** What the message asks first, as the exercise's catalogue has it for nobody in particular. */
  readonly question: string | null;
  /** The failing call; `null` where there is none. */
  readonly call: { readonly call: string; readonly actual: string } | null;
  readonly code: readonly string[] | null;
  /** The submission's own answers; `null` where the path is the right one, or unknown. */
  readonly figure: PathFigure | null;
  /** How well it shows the mistake, smaller is better: the same whoever grades first. */
  readonly rank: number;
}

/** As bad as code of so many lines. */
const rankWithoutCode = 30;

/** The figure to show first: the rate of the exercise's own example. */
const clearestRate = 0.2;

/**
 * The samples of a graded report, whose functions `find` finds. Mistakes are its diagnoses, and without any the message of the next
 * step, unless that only says that nobody knows.
 */
export function lectureSamples(
  { result, details }: Report,
  exercise: Exercise,
  find: FindFunction,
): LectureSample[] {
  // Shares are those of the graded submissions, so nobody else's mistakes count.
  if (result.status !== 'graded') return [];
  const { next, mistakes } = details.feedback;
  const told =
    mistakes.length > 0 || next === null || !isNamed(next.id, exercise)
      ? mistakes
      : [{ id: next.id, title: next.title, function: next.function }];
  const words = namingWords(
    [result.id, result.file, result.student?.id, result.student?.name],
    exercise.functions.map(({ name }) => name),
  );
  const figure = tellingFigure(details.figures);
  return told.map(({ id, title, function: name }) => {
    const call = result.checks.find(
      (check) => check.function === name && check.counterexample !== null,
    )?.counterexample;
    const found = details.code.flatMap(({ lines }) =>
      name === null ? [] : [lectureCode(lines, name, find)],
    );
    const code = found.findLast((lines) => lines !== null) ?? null;
    const shown = code === null || names(code.join('\n'), words) ? null : code;
    const actual = call ? withoutMessage(call.actual) : '';
    return {
      id,
      title,
      function: name,
      question: next?.id === id ? (next.stages[0] ?? null) : null,
      call: call && !names(actual, words) ? { call: call.call, actual } : null,
      code: shown,
      figure,
      rank:
        100 * told.length +
        (next?.id === id ? 0 : 60) +
        (figure === null ? 30 : 0) +
        (shown === null ? rankWithoutCode : shown.length),
    };
  });
}

/** A sample without the code and the answer in which somebody of the class is named. */
export function withoutClassmates(sample: LectureSample, everybody: NameIndex): LectureSample {
  const isTelling = (text: string) => withPseudonyms(text, [everybody]) !== text;
  const { call, code, rank } = sample;
  const isCodeTelling = code !== null && isTelling(code.join('\n'));
  return {
    ...sample,
    call: call !== null && isTelling(call.actual) ? null : call,
    code: isCodeTelling ? null : code,
    rank: isCodeTelling ? rank - code.length + rankWithoutCode : rank,
  };
}

function isNamed(id: string, { messages: { en: messages } }: Exercise): boolean {
  // Ids are the same in every language.
  const unnamed = [
    messages.unknownMistake,
    messages.linearFactor,
    messages.otherRule,
    messages.wrongCount,
    messages.notAsked,
    messages.complete,
  ];
  return unnamed.every((message) => message.id !== id);
}

/** An exception's own words are the student's; its class is enough for a room. */
function withoutMessage(actual: string): string {
  return /^\w+(?=: )/.exec(actual)?.[0] ?? actual;
}

function tellingFigure(figures: readonly PathFigure[]): PathFigure | null {
  const telling = figures.filter(({ yours, right }) => {
    const arrived = yours.slice(1).filter((theta) => theta !== null && Number.isFinite(theta));
    return arrived.length > 0 && yours.some((theta, at) => !isNear(theta, right[at]));
  });
  return telling.find(({ rate }) => rate === clearestRate) ?? telling[0] ?? null;
}

function isNear(one: number | null, other: number | undefined): boolean {
  if (one === null || other === undefined) return false;
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));
}

/** Words long enough to recognise somebody by; those of the exercise's functions name nobody. */
function namingWords(
  texts: readonly (string | null | undefined)[],
  functions: readonly string[],
): ReadonlySet<string> {
  const ordinary = new Set(functions.flatMap(wordsOf));
  return new Set(
    texts.flatMap((text) => wordsOf(text ?? '').filter((word) => !ordinary.has(word))),
  );
}

function names(text: string, words: ReadonlySet<string>): boolean {
  return wordsOf(text).some((word) => words.has(word));
}

/** Whole words and the parts of camelCase, in small letters. */
function wordsOf(text: string): readonly string[] {
  const parts = text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
  return `${text} ${parts}`.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}
