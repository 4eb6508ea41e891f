// The answer to "What do you notice?" as it travels in a file: comment lines at the very end, below
// a header. It is read by people only and never part of what is run or judged.

import { type Locale, type Localized, locales } from '../model/locale.js';
import type { Submission } from '../model/submission.js';

/** The first comment line, by the language in which the page asked. */
export const noticedHeaders: Localized<string> = {
  en: '# What do you notice?',
  fr: '# Que remarques-tu ?',
};

/** A text without the answer at its end. */
export interface NoticedText {
  readonly program: string;
  /** `null` when the text holds none. */
  readonly answer: string | null;
}

/** The text with the answer at its end; a blank answer adds nothing. */
export function withNoticed(text: string, answer: string, lang: Locale): string {
  const lines = speakable(answer).split('\n');
  if (lines.every((line) => line.trim() === '')) return text;
  const comments = lines.map((line) => (line === '' ? '#' : `# ${line}`));
  return `${text}\n\n${[noticedHeaders[lang], ...comments].join('\n')}\n`;
}

/** Reads the answer off the end of a text, in whichever language it was asked for. */
export function readNoticed(text: string): NoticedText {
  const all = text.split('\n');
  const lines = all.slice(0, all.findLastIndex((line) => line.trim() !== '') + 1);
  const start = lines.findLastIndex((line) => !line.startsWith('#')) + 1;
  const header = lines.findIndex((line, index) => index >= start && isNoticedHeader(line));
  if (header === -1) return { program: text, answer: null };
  const answer = lines.slice(header + 1).map((line) => line.replace(/^# ?/, ''));
  if (answer.every((line) => line.trim() === '')) return { program: text, answer: null };
  const program = lines.slice(0, header).join('\n');
  return {
    // The blank line and the line end that `withNoticed` put there, where they still are.
    program: program.endsWith('\n') ? program.slice(0, -1) : program,
    answer: answer.join('\n'),
  };
}

/** The submission as it is run and judged, and the answer that stood at the end of its program. */
export function withoutNoticed(submission: Submission): {
  readonly submission: Submission;
  readonly noticed: string | null;
} {
  const last = submission.cells.at(-1);
  if (last === undefined || submission.language !== 'python') return { submission, noticed: null };
  const { program, answer } = readNoticed(last.source);
  if (answer === null) return { submission, noticed: null };
  const cells = [...submission.cells.slice(0, -1), { ...last, source: program }];
  return { submission: { ...submission, cells }, noticed: answer };
}

/** Whether a line is the header of an answer, in any language. */
export function isNoticedHeader(line: string): boolean {
  const text = line.trimEnd().replace(/\u00a0/g, ' '); // as French puts it before a question mark
  return locales.some((lang) => text === noticedHeaders[lang]);
}

/** Without what a Python file must not hold, and with its line ends. */
export function speakable(answer: string): string {
  return answer
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}
