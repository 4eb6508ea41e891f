import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNotebook } from '#grader/intake/read-notebook.js';

describe('cells', () => {
  it('numbers code cells from 1, whatever stands between them', () => {
    const notebook = {
      nbformat: 4,
      cells: [
        { cell_type: 'markdown', source: '# Lab' },
        { cell_type: 'code', source: 'a = 1', execution_count: 7, outputs: [] },
        { cell_type: 'raw', source: 'raw' },
        { cell_type: 'code', source: '# only a comment' },
        { cell_type: 'code', source: '' },
      ],
    };

    expect(read(notebook)).toEqual({
      kind: 'cells',
      cells: [
        { number: 1, source: 'a = 1' },
        { number: 2, source: '# only a comment' },
        { number: 3, source: '' },
      ],
      remarks: [],
    });
  });

  it('joins sources that are lists of lines', () => {
    expect(sources(code(['def f(x):\n', '    return x']))).toEqual(['def f(x):\n    return x']);
  });

  it('reads the worksheets of format 3', () => {
    const notebook = {
      nbformat: 3,
      metadata: { name: '' },
      worksheets: [
        { cells: [{ cell_type: 'code', input: ['a = 1\n', 'b = 2'], language: 'python' }] },
        {
          cells: [
            { cell_type: 'heading', source: 'x' },
            { cell_type: 'code', input: 'c = 3' },
          ],
        },
      ],
    };

    expect(sources(notebook)).toEqual(['a = 1\nb = 2', 'c = 3']);
  });

  it('makes every line end a line feed', () => {
    expect(sources(code('a\r\nb\rc'))).toEqual(['a\nb\nc']);
  });

  it('replaces what no Python source can hold', () => {
    expect(sources(code('x = "\0\ud800😀"'))).toEqual(['x = "\ufffd\ufffd😀"']);
  });

  it('runs a cell that is indented as a whole, as IPython does', () => {
    expect(sources(code('    def f(x):\n        return x'))).toEqual(['def f(x):\n    return x']);
  });

  it('opens a notebook whose outputs hold NaN', () => {
    const text =
      '{"cells": [{"cell_type": "code", "source": "x = 1", "outputs": [NaN, -Infinity]}]}';

    expect(readNotebook(text, 'lab.ipynb')).toMatchObject({ cells: [{ source: 'x = 1' }] });
  });
});

describe('magics', () => {
  it('drops them with a remark and keeps the lines in place', () => {
    expect(read(code('%matplotlib inline\nx = 1', 'y = 2'))).toEqual({
      kind: 'cells',
      cells: [
        { number: 1, source: '\nx = 1' },
        { number: 2, source: 'y = 2' },
      ],
      remarks: ['magics-dropped'],
    });
  });

  it('drops cells of other languages whole and keeps their number', () => {
    expect(read(code('%%bash\nrm -r x', '%%time\ny = 2'))).toEqual({
      kind: 'cells',
      cells: [
        { number: 1, source: '' },
        { number: 2, source: '\ny = 2' },
      ],
      remarks: ['magics-dropped'],
    });
  });

  it('starts each cell afresh, whatever the cell before left open', () => {
    expect(sources(code('x = (', '% 3\n)'))).toEqual(['x = (', '\n)']);
  });
});

describe('language', () => {
  it.each([
    { kernelspec: { language: 'R', name: 'ir', display_name: 'R' } },
    { language_info: { name: 'julia' } },
    { kernelspec: { name: 'ir' } },
    { kernelspec: { name: 'julia-1.10' } },
  ])('leaves the notebook of %j ungraded', (metadata) => {
    expect(read({ ...code('x <- 1'), metadata }).kind).toBe('no-program');
  });

  it('says which language it found, in few words', () => {
    const long = { language_info: { name: 'x'.repeat(1000) } };

    expect(read({ ...code('x'), metadata: { kernelspec: { language: 'R' } } })).toEqual({
      kind: 'no-program',
      sentence: 'lab.ipynb is a notebook for R, not Python',
    });
    expect(JSON.stringify(read({ ...code('x'), metadata: long })).length).toBeLessThan(150);
  });

  it.each([
    {},
    { kernelspec: { name: 'python3', language: 'python' } },
    { kernelspec: { name: 'conda-env-dl', display_name: 'Deep Learning' } },
    { kernelspec: { language: 'sage' }, language_info: { name: 'ipython' } },
    { language_info: { name: 'Python' } },
    { kernelspec: null, language_info: 3 },
    'damaged',
  ])('takes the notebook of %j for Python', (metadata) => {
    expect(read({ ...code('x = 1'), metadata }).kind).toBe('cells');
  });
});

describe('notebooks without a program', () => {
  it.each([
    ['an empty notebook', { cells: [] }],
    ['a notebook of text', { cells: [{ cell_type: 'markdown', source: 'x' }] }],
    ['an empty notebook of format 3', { worksheets: [] }],
  ])('calls %s nothing handed in', (_, notebook) => {
    expect(read(notebook)).toEqual({
      kind: 'handed-in-nothing',
      sentence: 'lab.ipynb has no code cells',
    });
  });

  it.each(['', '{"cells": [', 'def f(x): return x', '<<<<<<< HEAD\n{}'])(
    'calls the JSON %j damaged',
    (text) => {
      expect(readNotebook(text, 'lab.ipynb')).toEqual({
        kind: 'unreadable-source',
        sentence: 'lab.ipynb is not a notebook (its JSON is damaged)',
      });
    },
  );

  it.each([null, 3, 'x', [], {}, { cells: {} }, { cells: [1] }, { cells: [{ source: 'x' }] }])(
    'refuses the JSON %j',
    (value) => {
      expect(read(value)).toEqual({
        kind: 'unreadable-source',
        sentence: 'lab.ipynb is not a notebook (its list of cells is missing or damaged)',
      });
    },
  );
});

describe('laws', () => {
  it('gives cells or a problem for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readNotebook(text, 'lab.ipynb').kind).not.toBe('cells');
      }),
    );
  });

  it('gives cells or a problem for anything in the shape of a notebook', () => {
    const anything = fc.jsonValue();
    const text = fc.oneof(fc.string(), fc.array(fc.string()), anything);
    const cell = fc.oneof(
      {
        weight: 9,
        arbitrary: fc.record({ cell_type: fc.constantFrom('code', 'raw'), source: text }),
      },
      anything,
    );
    const notebook = fc.record(
      {
        metadata: fc.oneof(anything, fc.record({ kernelspec: anything, language_info: anything })),
        cells: fc.oneof(fc.array(cell, { maxLength: 3 }), anything),
        worksheets: fc.array(fc.record({ cells: fc.array(cell) })),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(notebook, (value) => {
        const result = read(value);
        if (result.kind !== 'cells') return;
        expect(result.cells.map((each) => each.number)).toEqual(
          result.cells.map((_, at) => at + 1),
        );
      }),
    );
  });
});

function read(notebook: unknown) {
  return readNotebook(JSON.stringify(notebook), 'lab.ipynb');
}

function sources(notebook: unknown): string[] {
  const result = read(notebook);
  return result.kind === 'cells' ? result.cells.map((cell) => cell.source) : [];
}

function code(...cells: (string | string[])[]) {
  return { nbformat: 4, cells: cells.map((source) => ({ cell_type: 'code', source })) };
}
