// Trips as a line of text and back, every float64 bit for bit.

import type { Answers } from '../model/engine.js';
import type { Outcome } from '../model/outcome.js';
import { type PackedValue, packValue, unpackValue } from '../model/packed-value.js';
import {
  type BookedQuestions,
  booked,
  numbersOf,
  type QuestionBook,
  unbooked,
} from './question-book.js';
import type { RememberedAsk, Trip } from './trip.js';

/** A number for a value that arrived, a text where JSON has no such number, else the outcome. */
type PackedOutcome =
  | number
  | 'nan'
  | 'inf'
  | '-inf'
  | '-0'
  | { readonly kind: 'structured'; readonly packed: PackedValue }
  | Exclude<Outcome, { kind: 'value' | 'structured' }>;

interface PackedTrip extends Omit<Trip, 'asks'> {
  readonly asks: readonly (Omit<RememberedAsk, 'questions' | 'answers'> & {
    readonly questions: BookedQuestions;
    readonly outcomes: readonly PackedOutcome[];
    readonly trap: Answers['trap'];
  })[];
}

interface PackedTrips {
  /** Id of the book. */
  readonly book: string;
  readonly trips: readonly PackedTrip[];
}

/** One line of JSON, without a line end. */
export function encodeTrips(trips: readonly Trip[], book: QuestionBook): string {
  const numbers = numbersOf(book);
  const packed: PackedTrips = {
    book: book.id,
    trips: trips.map((trip) => ({
      ...trip,
      asks: trip.asks.map(({ questions, answers, ...ask }) => ({
        ...ask,
        questions: booked(questions, numbers),
        outcomes: answers.outcomes.map(packOutcome),
        trap: answers.trap,
      })),
    })),
  };
  return JSON.stringify(packed);
}

/** The trips of a line; none where the line is damaged, or its book is not known. */
export function decodeTrips(
  line: string,
  books: ReadonlyMap<string, QuestionBook>,
): readonly Trip[] {
  try {
    const packed = JSON.parse(line) as PackedTrips; // written by `encodeTrips`, or damaged
    const book = books.get(packed.book);
    if (book === undefined) return [];
    return packed.trips.map((trip) => ({
      ...trip,
      asks: trip.asks.map(({ questions, outcomes, trap, ...ask }) => ({
        ...ask,
        questions: unbooked(questions, book),
        answers: { outcomes: outcomes.map(unpackOutcome), trap },
      })),
    }));
  } catch {
    return [];
  }
}

function packOutcome(outcome: Outcome): PackedOutcome {
  if (outcome.kind === 'structured') {
    return { kind: 'structured', packed: packValue(outcome.value) };
  }
  if (outcome.kind !== 'value') return outcome;
  const { value } = outcome;
  if (Number.isNaN(value)) return 'nan';
  if (Number.isFinite(value)) return Object.is(value, -0) ? '-0' : value;
  return value > 0 ? 'inf' : '-inf';
}

const unusual = {
  nan: Number.NaN,
  inf: Number.POSITIVE_INFINITY,
  '-inf': Number.NEGATIVE_INFINITY,
  '-0': -0,
} as const;

function unpackOutcome(packed: PackedOutcome): Outcome {
  if (typeof packed === 'number') return { kind: 'value', value: packed };
  if (typeof packed === 'string') return { kind: 'value', value: unusual[packed] };
  if (packed.kind !== 'structured') return packed;
  const value = unpackValue(packed.packed);
  if (value === null) throw new Error('the line is damaged');
  return { kind: 'structured', value };
}
