import { describe, expect, it } from 'vitest';
import { fillBlanks } from '#grader/core/feedback/fill-blanks.js';

describe('a blank', () => {
  it('is filled with what is known', () => {
    const text = 'Look at {line|your formula} of {function}.';

    expect(fillBlanks(text, { function: 'f', line: 'line 7' })).toBe('Look at line 7 of f.');
  });

  it('says its other words where nothing is known', () => {
    expect(fillBlanks('Look at {line|your formula}.', { function: 'f' })).toBe(
      'Look at your formula.',
    );
  });

  it('may stand in a text several times', () => {
    expect(fillBlanks('{name|a} and {name|b}', { function: 'f', name: 'x' })).toBe('x and x');
  });

  it('is filled with any name, whatever its signs', () => {
    expect(fillBlanks('{name|it}', { function: 'f', name: '$& {line}' })).toBe('$& {line}');
  });

  it('without value and without other words is our mistake', () => {
    expect(() => fillBlanks('{line}', { function: 'f' })).toThrow('the blank line is not filled');
  });
});
