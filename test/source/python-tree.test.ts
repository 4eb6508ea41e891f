import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePython } from '#grader/source/python-tree.js';
import { within } from '#grader/source/walk.js';

function kinds(source: string): readonly string[] {
  return within(...(parsePython([{ number: null, source }]) ?? [])).map(({ kind }) => kind);
}

describe('the tree of a program', () => {
  it('counts lines through all cells', () => {
    const cells = [
      { number: 1, source: 'a = 1\nb = 2' },
      { number: 2, source: '\nc = 3' },
    ];

    expect(parsePython(cells)?.map(({ line, text }) => [line, text])).toEqual([
      [1, 'a = 1'],
      [2, 'b = 2'],
      [4, 'c = 3'],
    ]);
  });

  it.each(['x = 1.', 'f(1., 2.)', 'x = 1. * 2', 'print = 3', 'x = .5e3', 'θ = 1_0.'])(
    'has no error where Python has none: %s',
    (source) => {
      expect(kinds(source)).not.toContain('⚠');
    },
  );

  it('still sees assignments to print by their name', () => {
    const nodes = within(...(parsePython([{ number: null, source: 'print = 3' }]) ?? []));

    expect(nodes.find(({ kind }) => kind === 'VariableName')?.text).toBe('print');
  });

  it('leaves comments out', () => {
    expect(kinds('# one\nx = 1  # two\n')).not.toContain('Comment');
  });

  it('goes on behind what Python cannot read', () => {
    expect(kinds('x = (1 + 2\n\ndef f(a):\n    return a\n')).toContain('FunctionDefinition');
  });

  it('is given up where a program is nested without end', () => {
    const source = `x = ${'('.repeat(2000)}1${')'.repeat(2000)}`;

    expect(parsePython([{ number: null, source }])).toBeNull();
  });

  it('exists for any text, and its nodes lie in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (source) => {
        for (const node of within(...(parsePython([{ number: null, source }]) ?? []))) {
          expect(source.slice(node.from, node.to)).toBe(node.text);
          expect(node.line).toBe(source.slice(0, node.from).split('\n').length);
          expect(node.lastLine).toBeGreaterThanOrEqual(node.line);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a text that nests without end', () => {
  it.each(['f"{', '(', '[', 'lambda:', 'not ', '-'])('of %s is no program', (opening) => {
    expect(parsePython([{ number: null, source: opening.repeat(16_000) }])).toBeNull();
  });
});
