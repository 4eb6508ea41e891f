import { describe, expect, it } from 'vitest';
import { pointerUnder } from '#grader/exporters/pointer-under.js';

describe('a mark under a line', () => {
  it('stands under its column, counted in characters', () => {
    expect(pointerUnder('return θ²', 8)).toBe('       ^');
    expect(pointerUnder('x = 𝜃 +', 7)).toBe('      ^');
  });

  it('keeps tabs, so that it stands right whatever their width', () => {
    expect(pointerUnder('\treturn (', 9)).toBe('\t       ^');
  });

  it('stands behind the end for a column behind the end', () => {
    expect(pointerUnder('def f()', 8)).toBe('       ^');
  });

  it('counts what hidden characters are shown as', () => {
    expect(pointerUnder('a\u202eb', 3)).toBe(`${' '.repeat('a⟨U+202E⟩'.length)}^`);
  });
});
