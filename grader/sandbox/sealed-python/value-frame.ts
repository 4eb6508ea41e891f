// The frame in which questions travel whose arguments or answers are more than numbers, beside the
// one of frame.ts; driver.py tells them apart by the seventh word of the header. Little-endian:
//
//   header      32 bytes, as in frame.ts, with a 1 in the seventh word
//   answers     12 bytes each: start (u32), length (u32), kind (u8), 3 of padding
//   questions   function, whether more than a number is to come, count of arguments, arguments
//   room        bytes of the answers: values as in value-bytes.ts, texts as in frame.ts
//
// A plan may need several frames: the driver stops where the room could become too small.

import type { AnswerBook, Answers, Program, Trap } from '../../core/model/engine.js';
import { answerAsValue, type Outcome } from '../../core/model/outcome.js';
import { argumentValue, type Question, questionKey } from '../../core/model/question.js';
import { type Unreadable, valueLimits } from '../../core/model/value.js';
import { split, textOf, textOutcome } from './frame.js';
import { ByteWriter, readValue, writeValue } from './value-bytes.js';

const headerBytes = 32;
const answerBytes = 12;
const noQuestion = 0xffff_ffff;
const valueFrame = 1;
/** Bytes of questions in one frame, when there are more than one. */
const mostQuestionBytes = 1 << 20;
/** Room for answers as large as they may be; smaller ones leave room for more of them. */
const largestAnswers = 4;
const longestText = 2000;
/** Arguments that stand for an answer; values have lower tags. */
const argumentTag = { answer: 16, noAnswer: 17 } as const;
const answerKind = {
  unanswered: 0,
  value: 1,
  noArgument: 5,
  structured: 7,
  unreadable: 8,
} as const;
/** Arguments of a question in frame.ts. */
const mostPlainArguments = 3;

/** Some questions of a list, on their way in. */
export interface FramePart {
  readonly questions: readonly Question[];
  readonly bytes: Uint8Array;
  /** Index of the question whose printed text is kept, -1 where it is not among them. */
  readonly kept: number;
}

/** Whether questions need this frame: mostly they do not, and go the faster way. */
export function needValues({ structured }: Program, questions: readonly Question[]): boolean {
  return (
    (structured !== undefined && structured.length > 0) ||
    questions.some(
      ({ args }) =>
        args.length > mostPlainArguments || args.some((argument) => argument.kind === 'value'),
    )
  );
}

/**
 * Puts questions in as many parts as it takes. `put` sends one of them; it gives a trap, or the
 * answers to one question at least.
 */
export async function askInParts(
  program: Program,
  questions: readonly Question[],
  options: { readonly known?: AnswerBook; readonly keep?: Question },
  put: (part: FramePart) => Promise<Answers>,
): Promise<Answers> {
  const keepKey = options.keep && questionKey(options.keep);
  const given = new Map<string, Outcome>();
  const outcomes: Outcome[] = [];
  let isKept = false;
  while (outcomes.length < questions.length) {
    const rest = questions.slice(outcomes.length);
    const known = (question: Question) =>
      given.get(questionKey(question)) ?? options.known?.get(question);
    const part = encodePart(program, rest, isKept ? undefined : keepKey, known);
    const answers = await put(part);
    isKept ||= part.kept >= 0 && part.kept < answers.outcomes.length;
    for (const [index, outcome] of answers.outcomes.entries()) {
      const question = part.questions[index];
      const key = question && questionKey(question);
      if (key !== undefined && !given.has(key)) given.set(key, outcome);
      outcomes.push(outcome);
    }
    if (answers.trap !== null) return { outcomes, trap: answers.trap };
  }
  return { outcomes, trap: null };
}

/** A frame of as many questions as one holds, the first at the least. */
function encodePart(
  program: Program,
  questions: readonly Question[],
  keepKey: string | undefined,
  known: (question: Question) => Outcome | undefined,
): FramePart {
  const writer = new ByteWriter();
  const earlier = new Map<string, number>();
  let count = 0;
  for (const question of questions) {
    const mark = writer.length;
    writeQuestion(program, question, earlier, known, writer);
    if (count > 0 && writer.length > mostQuestionBytes) {
      writer.length = mark;
      break;
    }
    const key = questionKey(question);
    if (!earlier.has(key)) earlier.set(key, count);
    count += 1;
  }
  const kept = (keepKey === undefined ? undefined : earlier.get(keepKey)) ?? -1;
  const written = writer.written();
  const questionsAt = headerBytes + answerBytes * count;
  const roomAt = questionsAt + written.length;
  const roomBytes = valueLimits.bytes * Math.min(count, largestAnswers);
  const bytes = new Uint8Array(roomAt + roomBytes);
  bytes.set(written, questionsAt);
  const view = new DataView(bytes.buffer);
  const header = [count, 0, 0, roomAt, roomBytes, kept < 0 ? noQuestion : kept, valueFrame];
  header.forEach((word, i) => {
    view.setUint32(4 * i, word, true);
  });
  return { questions: questions.slice(0, count), bytes, kept };
}

function writeQuestion(
  { functions, structured = [] }: Program,
  question: Question,
  earlier: ReadonlyMap<string, number>,
  known: (question: Question) => Outcome | undefined,
  writer: ByteWriter,
): void {
  const index = functions.indexOf(question.function);
  if (index < 0) throw new Error(`the program cannot be asked ${questionKey(question)}`);
  writer.byte(index);
  writer.byte(Number(structured.includes(question.function)));
  writer.byte(question.args.length);
  for (const argument of question.args) {
    const place = argument.kind === 'answer' ? earlier.get(questionKey(argument.of)) : undefined;
    if (place !== undefined) {
      writer.byte(argumentTag.answer);
      writer.word(place);
    } else {
      const value = argumentValue(argument, (of) => {
        const outcome = known(of);
        if (outcome === undefined) throw new Error(`nothing is known of ${questionKey(of)}`);
        return answerAsValue(outcome);
      });
      if (value === null) writer.byte(argumentTag.noAnswer);
      else writeValue(value, writer);
    }
  }
}

/** The answers in a part that came back, up to the first question without one. */
export function decodePart(bytes: Uint8Array<ArrayBuffer>, count: number): readonly Outcome[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const outcomes: Outcome[] = [];
  for (let index = 0; index < count; index += 1) {
    const at = headerBytes + answerBytes * index;
    if (at + answerBytes > bytes.length) break;
    const start = view.getUint32(at, true);
    const length = view.getUint32(at + 4, true);
    // The student's program could have scribbled here; a bad reference reads as nothing.
    const isInside = length <= valueLimits.bytes && start + length <= bytes.length;
    const content = isInside ? bytes.subarray(start, start + length) : new Uint8Array();
    const outcome = outcomeOf(view.getUint8(at + 8), content);
    if (outcome === null) break;
    outcomes.push(outcome);
  }
  return outcomes;
}

function outcomeOf(kind: number, content: Uint8Array<ArrayBuffer>): Outcome | null {
  switch (kind) {
    case answerKind.value: {
      const value = readValue(content);
      return value?.kind === 'float' ? { kind: 'value', value: value.value } : null;
    }
    case answerKind.structured: {
      const value = readValue(content);
      return value && { kind: 'structured', value };
    }
    case answerKind.unreadable: {
      const [why = '', type = '', text = ''] = split(textOf(content.subarray(0, longestText)), 3);
      return { kind: 'unreadable', why: isReason(why) ? why : 'type', type, text };
    }
    default:
      return textOutcome(kind, () => textOf(content.subarray(0, longestText)));
  }
}

function isReason(why: string): why is Unreadable {
  return ['type', 'depth', 'parts', 'bytes'].includes(why);
}

/** What a trip that gave no answer at all ends with. */
export function answersOrTrap(
  outcomes: readonly Outcome[],
  trap: Trap | null,
  none: Trap,
): Answers {
  return { outcomes, trap: trap ?? (outcomes.length === 0 ? none : null) };
}
