import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostCharacters, mostLines, OutputTail } from '#grader/page/cells/output-tail.js';

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('\n', '\n\n\n', 'theta = 0.6\n', '🙂'),
  fc
    .tuple(fc.constantFrom('a', 'ab\n', '🙂', '🙂\n'), fc.nat({ max: 9000 }))
    .map(([text, times]) => text.repeat(times)),
);
const pieces = fc.array(piece, { maxLength: 12 });

describe('the end of an output', () => {
  it('is the end of all that was printed, and says how much is missing', () => {
    fc.assert(
      fc.property(pieces, (printed) => {
        const tail = tailOf(printed);
        const all = printed.join('');
        const shown = tail.pieces.join('');

        expect(all.endsWith(shown)).toBe(true);
        const missing = all.slice(0, all.length - shown.length);
        expect(tail.leftOut).toEqual({ characters: missing.length, lines: lineEnds(missing) });
      }),
    );
  });

  it('keeps to its bounds, and keeps almost as much as they allow', () => {
    fc.assert(
      fc.property(pieces, (printed) => {
        const tail = tailOf(printed);
        const shown = tail.pieces.join('');

        expect(shown.length).toBeLessThanOrEqual(mostCharacters);
        expect(lineEnds(shown)).toBeLessThanOrEqual(mostLines);
        if (tail.leftOut.characters > 0) {
          const isFull = shown.length > mostCharacters - 5000 || lineEnds(shown) > mostLines - 100;
          expect(isFull).toBe(true);
        }
      }),
    );
  });

  it('is cut into few pieces that hold whole characters', () => {
    fc.assert(
      fc.property(pieces, (printed) => {
        const tail = tailOf(printed);

        expect(tail.pieces.length).toBeLessThan(80);
        if (isWhole(printed.join(''))) {
          expect(tail.pieces.filter((each) => !isWhole(each))).toEqual([]);
        }
      }),
    );
  });

  it('leaves pieces alone once they are full, so that each is drawn once', () => {
    const tail = new OutputTail();
    tail.append('a line\n'.repeat(250));
    const [first, second] = tail.pieces;

    tail.append('a line\n'.repeat(250));

    expect(tail.pieces.slice(0, 2)).toEqual([first, second]);
    expect(tail.gonePieces).toBe(0);
    tail.append('a line\n'.repeat(2000));
    expect(tail.gonePieces).toBe(5);
  });
});

function tailOf(printed: readonly string[]): OutputTail {
  const tail = new OutputTail();
  for (const each of printed) tail.append(each);
  return tail;
}

function lineEnds(text: string): number {
  return text.split('\n').length - 1;
}

/** Without halves of characters. */
function isWhole(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
