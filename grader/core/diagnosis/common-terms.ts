// The outcomes of a JavaScript program in the terms of the wrong models, which are Python's: the
// same mistake ends in `undefined` there and in None here.

import type { AnswerBook } from '../model/engine.js';
import type { Outcome } from '../model/outcome.js';
import { isJavascript, type Language } from '../model/submission.js';

const types: Readonly<Record<string, string>> = {
  undefined: 'NoneType',
  null: 'NoneType',
  string: 'str',
  boolean: 'bool',
  array: 'list',
};

/** `Error` and `RangeError` are what programs throw to refuse a value. */
const exceptions: Readonly<Record<string, string>> = {
  ReferenceError: 'NameError',
  RangeError: 'ValueError',
  Error: 'ValueError',
};

/** An outcome as the same thing is called in Python. */
export function commonTerms(outcome: Outcome, language: Language | null): Outcome {
  if (!isJavascript(language)) {
    return outcome;
  }
  if (outcome.kind === 'not-a-number') {
    return { ...outcome, type: types[outcome.type] ?? outcome.type };
  }
  return outcome.kind === 'raised' ? { ...outcome, exception: exceptionOf(outcome) } : outcome;
}

/** All answers in these terms. */
export function inCommonTerms<
  Books extends { readonly answers: AnswerBook; readonly repeats: AnswerBook },
>(books: Books, language: Language | null): Books {
  const translated = (book: AnswerBook): AnswerBook => ({
    get: (question) => {
      const outcome = book.get(question);
      return outcome === undefined ? undefined : commonTerms(outcome, language);
    },
  });
  return isJavascript(language)
    ? { ...books, answers: translated(books.answers), repeats: translated(books.repeats) }
    : books;
}

function exceptionOf({ exception, message }: Extract<Outcome, { kind: 'raised' }>): string {
  const isTooDeep = exception === 'InternalError' && message === 'stack overflow';
  return isTooDeep ? 'RecursionError' : (exceptions[exception] ?? exception);
}
