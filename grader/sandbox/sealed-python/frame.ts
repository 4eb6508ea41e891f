// The binary frame in which questions travel in and answers come back. All numbers are
// little-endian; driver.py reads and writes the same layout.
//
//   header      32 bytes: count, question now put, text used, text start, text size, kept, 0, keeping
//   questions   32 bytes each: function, kinds of three arguments, 4 bytes of padding, three float64
//   answers     16 bytes each: float64 value, text start (u32), text length (u16), kind (u8), 0
//   text        class names, messages and reprs

import type { FileLine } from '../../core/model/lines.js';
import type { Outcome } from '../../core/model/outcome.js';
import { type Question, questionKey } from '../../core/model/question.js';

const headerBytes = 32;
const questionBytes = 32;
const answerBytes = 16;
const mostTextBytes = 1 << 16;
/** What the driver writes for one answer at the most. */
const answerTextBytes = 2048;
const noQuestion = 0xffff_ffff;
const mostArguments = 3;
/** The driver's own limit; a longer text is none of its. */
const longestText = 2000;

/** Offsets of the words that change while Python runs. */
export const frameWord = { questionNow: 4, keeping: 28 } as const;

const argumentKind = { float: 1, int: 2, answer: 3 } as const;
const answerKind = {
  unanswered: 0,
  value: 1,
  notANumber: 2,
  raised: 3,
  library: 4,
  noArgument: 5,
  raisedElsewhere: 6,
};

/** Which entry of the program's function list a name is. */
export type FunctionIndex = ReadonlyMap<string, number>;

/**
 * The frame for `questions`. Chained arguments refer to earlier entries of the list, or are
 * looked up by `known`, which gives the number of an answer from before.
 */
export function encodeFrame(
  questions: readonly Question[],
  functions: FunctionIndex,
  kept: number,
  known: (question: Question) => number | null,
): Uint8Array {
  const textStart = headerBytes + (questionBytes + answerBytes) * questions.length;
  const textBytes = Math.min(mostTextBytes, answerTextBytes * questions.length);
  const bytes = new Uint8Array(textStart + textBytes);
  const view = new DataView(bytes.buffer);
  const header = [questions.length, 0, 0, textStart, textBytes, kept < 0 ? noQuestion : kept];
  header.forEach((word, i) => {
    view.setUint32(4 * i, word, true);
  });
  const earlier = new Map<string, number>();
  questions.forEach((question, index) => {
    const at = headerBytes + questionBytes * index;
    const functionIndex = functions.get(question.function);
    if (functionIndex === undefined || question.args.length > mostArguments) {
      throw new Error(`the program cannot be asked ${questionKey(question)}`);
    }
    view.setUint8(at, functionIndex);
    question.args.forEach((argument, i) => {
      const [kind, value] = encodeArgument(argument, earlier, known);
      view.setUint8(at + 1 + i, kind);
      view.setFloat64(at + 8 + 8 * i, value, true);
    });
    const key = questionKey(question);
    if (!earlier.has(key)) earlier.set(key, index);
  });
  return bytes;
}

function encodeArgument(
  argument: Question['args'][number],
  earlier: ReadonlyMap<string, number>,
  known: (question: Question) => number | null,
): readonly [kind: number, value: number] {
  if (argument.kind === 'value') throw new Error('a value travels in a frame of its own');
  if (argument.kind !== 'answer') return [argumentKind[argument.kind], argument.value];
  const index = earlier.get(questionKey(argument.of));
  if (index !== undefined) return [argumentKind.answer, index];
  const value = known(argument.of);
  if (value === null) throw new Error(`nothing is known of ${questionKey(argument.of)}`);
  return [argumentKind.float, value];
}

/** The outcomes in a frame that came back; `null` from the first question without an answer. */
export function decodeAnswers(bytes: Uint8Array<ArrayBuffer>, count: number): (Outcome | null)[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = headerBytes + questionBytes * count;
  return Array.from({ length: count }, (_, i) => decodeAnswer(view, start + answerBytes * i));
}

function decodeAnswer(view: DataView, at: number): Outcome | null {
  const text = () => {
    const start = view.getUint32(at + 8, true);
    const length = view.getUint16(at + 12, true);
    const inside = length <= longestText && start + length <= view.byteLength;
    // The student's program could have scribbled here; a bad reference reads as no text.
    return inside ? textOf(new Uint8Array(view.buffer, view.byteOffset + start, length)) : '';
  };
  const kind = view.getUint8(at + 14);
  return kind === answerKind.value
    ? { kind: 'value', value: view.getFloat64(at, true) }
    : textOutcome(kind, text);
}

/** The outcome of an answer that came as a text; `null` where its kind is none of those. */
export function textOutcome(kind: number, text: () => string): Outcome | null {
  switch (kind) {
    case answerKind.notANumber: {
      const [type = '', repr = ''] = split(text(), 2);
      return { kind: 'not-a-number', type, text: repr };
    }
    case answerKind.raised: {
      const [exception = '', line = '', message = ''] = split(text(), 3);
      return raised(exception, message, lineFrom(line));
    }
    case answerKind.raisedElsewhere: {
      const [exception = '', line = '', file = '', there = '', content = '', message = ''] = split(
        text(),
        6,
      );
      const inFile = { file, line: lineFrom(there) ?? 1, text: content };
      return raised(exception, message, lineFrom(line), inFile);
    }
    case answerKind.library: {
      const library = text();
      return isLibraryName(library) ? { kind: 'needs-library', library } : null;
    }
    case answerKind.noArgument:
      return { kind: 'unasked', reason: 'no-argument' };
    default:
      return null;
  }
}

/** Whether a text can be the name of a library. Commands for people are made from it. */
export function isLibraryName(text: string): boolean {
  return /^[A-Za-z_]\w{0,39}$/.test(text);
}

function lineFrom(text: string): number | null {
  const line = Number(text);
  return Number.isSafeInteger(line) && line > 0 ? line : null;
}

/** An exception as an outcome: running out of memory has a word of its own. */
export function raised(
  exception: string,
  message: string,
  line: number | null,
  inFile?: FileLine,
): Outcome {
  if (exception === 'MemoryError') return { kind: 'out-of-memory', line };
  const outcome = { kind: 'raised', exception, message: withoutAddresses(message), line } as const;
  return inFile === undefined ? outcome : { ...outcome, inFile };
}

/** Python prints where objects lie in memory; that is nobody's business and never the same. */
export function withoutAddresses(text: string): string {
  return text.replace(/\b0x[0-9a-fA-F]+/g, '0x…');
}

/** A text of the driver's. */
export function textOf(bytes: Uint8Array): string {
  return withoutAddresses(new TextDecoder().decode(bytes));
}

/** Splits at the first NULs; the last part keeps the rest. */
export function split(text: string, parts: number): string[] {
  const pieces = text.split('\0');
  return [...pieces.slice(0, parts - 1), pieces.slice(parts - 1).join('\0')];
}
