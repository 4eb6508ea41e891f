import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { booked, numbersOf, unbooked } from '#grader/core/memory/question-book.js';
import type { Trip } from '#grader/core/memory/trip.js';
import { decodeTrips, encodeTrips } from '#grader/core/memory/trip-codec.js';
import type { Outcome } from '#grader/core/model/outcome.js';

const keys = ['f(1f)', 'f(2f)', 'f(3f)', 'g(1f,2i)', 'g(-0f,0i)'];
const book = { id: 'b1', keys };
const books = new Map([[book.id, book]]);
const anyKey = fc.oneof(fc.constantFrom(...keys), fc.string());
const anyText = fc.string({ unit: 'binary' });

const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  fc.double().map((value) => ({ kind: 'value', value }) as const),
  fc.constant({ kind: 'value', value: -0 } as const),
  fc.record({ kind: fc.constant('not-a-number' as const), type: anyText, text: anyText }),
  fc.record({
    kind: fc.constant('raised' as const),
    exception: anyText,
    message: anyText,
    line: fc.option(fc.nat()),
  }),
);

const trip: fc.Arbitrary<Trip> = fc.record({
  engine: anyText,
  program: anyText,
  mode: fc.constantFrom('whole', 'salvage', 'definitions'),
  loaded: fc.constant({
    compiled: true,
    error: null,
    skippedCells: [],
    functions: { f: { kind: 'callable' } },
    otherNames: ['g'],
  } as const),
  loadOutput: anyText,
  ticks: fc.nat(),
  asks: fc.array(
    fc.record({
      questions: fc.array(anyKey),
      setting: anyText,
      answers: fc.record({
        outcomes: fc.array(outcome),
        trap: fc.constantFrom(null, { kind: 'timed-out', line: 3, ofAll: true } as const),
      }),
      keptOutput: fc.option(anyText),
      ticks: fc.nat(),
    }),
  ),
});

describe('trips as a line', () => {
  it('come back bit for bit', () => {
    fc.assert(
      fc.property(fc.array(trip), (trips) => {
        const line = encodeTrips(trips, book);
        expect(line).not.toContain('\n');
        expect(decodeTrips(line, books)).toEqual(trips);
      }),
    );
  });

  it.each([
    ['a line that was cut', '{"book":"b1","trips":[{"engi'],
    ['a book that is not known', '{"book":"other","trips":[]}'],
    [
      'numbers beyond the book',
      '{"book":"b1","trips":[{"asks":[{"questions":[[3,9]],"outcomes":[]}]}]}',
    ],
    ['nothing', ''],
  ])('are none for %s', (_, line) => {
    expect(decodeTrips(line, books)).toEqual([]);
  });
});

describe('questions by the book', () => {
  it('come back in order', () => {
    fc.assert(
      fc.property(fc.array(anyKey), (list) => {
        expect(unbooked(booked(list, numbersOf(book)), book)).toEqual(list);
      }),
    );
  });

  it('are one stretch for a whole plan', () => {
    expect(booked(keys, numbersOf(book))).toEqual([[0, 4]]);
  });
});
