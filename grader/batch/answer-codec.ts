// Answers on their way into a journal and out of it, in a worker.

import type { QuestionPlan } from '../core/checks/plan.js';
import type { QuestionBook } from '../core/memory/question-book.js';
import type { TripMemory } from '../core/memory/remembering-engine.js';
import type { Trip } from '../core/memory/trip.js';
import { decodeTrips, encodeTrips } from '../core/memory/trip-codec.js';
import { questionKey } from '../core/model/question.js';
import { sha256 } from '../sha256.js';
import type { GradeReply } from './grading-pool.js';

export interface AnswerCodec {
  decode(known: string | null): readonly Trip[];
  /** Nothing where no engine was asked anything. */
  encode(memory: TripMemory): Pick<GradeReply, 'answers' | 'book'>;
}

/** @param plan The present plan: its questions are this worker's own book. */
export function createAnswerCodec(
  books: readonly QuestionBook[],
  plan: () => QuestionPlan,
): AnswerCodec {
  const known = new Map(books.map((book) => [book.id, book]));
  let own: QuestionBook | null = null;
  let isTold = false;
  const ownBook = () => {
    if (own !== null) return own;
    const { questions, pictures } = plan();
    const keys = [...questions, ...pictures].map(questionKey);
    own = { id: sha256(JSON.stringify(keys)).slice(0, 16), keys };
    known.set(own.id, own);
    return own;
  };
  return {
    decode(line) {
      if (line === null) return [];
      ownBook();
      return decodeTrips(line, known);
    },
    encode(memory) {
      if (memory.askedLive + memory.loadedLive === 0) return { answers: null, book: null };
      const book = ownBook();
      const answers = encodeTrips(memory.trips(), book);
      const told = isTold ? null : book;
      isTold = true;
      return { answers, book: told };
    },
  };
}
