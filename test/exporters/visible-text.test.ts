import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleText } from '#grader/exporters/visible-text.js';

describe('visible text', () => {
  it.each([
    ['\u202e', '⟨U+202E⟩'],
    ['\u2066', '⟨U+2066⟩'],
    ['\u200f', '⟨U+200F⟩'],
    ['\u0000', '⟨U+0000⟩'],
    ['\u001b[31m', '⟨U+001B⟩[31m'],
    ['\r', '⟨U+000D⟩'],
    ['\u007f', '⟨U+007F⟩'],
    ['\u009f', '⟨U+009F⟩'],
  ])('marks %j', (text, marked) => {
    expect(visibleText(text)).toBe(marked);
  });

  it.each(['\n', '\t', 'θ ← θ − λ·∂L/∂θ', 'مرحبا', '👩‍🔬', 'a\u00a0b'])(
    'leaves %j as it is',
    (text) => {
      expect(visibleText(text)).toBe(text);
    },
  );

  it('leaves no hidden character anywhere', () => {
    const hidden = [
      ...codes(0, 8),
      ...codes(0xb, 0x1f),
      ...codes(0x7f, 0x9f),
      ...codes(0x200e, 0x200f),
      ...codes(0x202a, 0x202e),
      ...codes(0x2066, 0x2069),
    ].map((code) => String.fromCharCode(code));

    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(...hidden))), (parts) => {
        const shown = visibleText(parts.join(''));

        expect(hidden.filter((character) => shown.includes(character))).toEqual([]);
      }),
    );
  });
});

function codes(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
