import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  programOfRun,
  runProgram,
  ShownOutput,
  showingLastValue,
} from '#grader/page/worker/run-cells.js';
import { sealedEngineWith, testLimits } from '../support/sealed-engine.js';

describe('a run of cells', () => {
  it.each([
    ['the value of the last line', ['1 + 1'], '', '2'],
    ['a value with a comment behind it', ['x = 3\nx * 2  # six\n# end\n'], '', '6'],
    ['a value that spans lines', ['[1,\n 2]'], '', '[1, 2]'],
    ['a tuple without parentheses', ['1, 2'], '', '(1, 2)'],
    ['no value of None', ['print("hi")'], 'hi\n', null],
    ['no value that a semicolon ends', ['1 + 1;'], '', null],
    ['no value of an assignment', ['x = 1'], '', null],
    ['only what the last cell prints', ['print("no")\ny = 2', 'print("yes")\ny'], 'yes\n', '2'],
    ['the value where a cell rebinds print and repr', ['print = repr = None\n5'], '', '5'],
  ])('shows %s', async (_, cells, text, value) => {
    expect(await run(cells)).toEqual({ text, value, end: { kind: 'done' } });
  });

  it.each([
    ['an error', ['1\n2\nunknown'], 'NameError', { cell: 0, line: 3 }],
    [
      'an error in a function of the first cell',
      ['def f():\n    1/0', '\nf()'],
      'ZeroDivisionError',
      { cell: 0, line: 2 },
    ],
    [
      'a syntax error of the first cell',
      ['def f(:\n    pass', 'f()'],
      'SyntaxError',
      { cell: 0, line: 1 },
    ],
    ['a syntax error in a last line', ['x = 1\nx +'], 'SyntaxError', { cell: 0, line: 2 }],
  ])('places %s', async (_, cells, exception, place) => {
    expect((await run(cells)).end).toMatchObject({ kind: 'error', exception, place });
  });

  it('shows what came before an error', async () => {
    expect(await run(['print("before")\n1/0\nprint("after")'])).toMatchObject({ text: 'before\n' });
  });

  it('ends where a clock outside says so, and tells the line', async () => {
    let signs = 0;
    const end = await runProgram(
      sealedEngineWith({
        limits: { ...testLimits, loadTicks: 1e9, submissionTicks: 1e9 },
        isOverdue: () => ++signs > 3,
      }),
      programOfRun(['x = 1', 'while True:\n    x += 1']),
    );
    expect(end).toEqual({ kind: 'timed-out', place: { cell: 1, line: expect.any(Number) } });
  });

  it('keeps every line of a source where it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('x = 1', 'x', 'f(x)', '', '# c', 'if x:', '  x', '"""', ';')),
        (lines) => {
          const source = lines.join('\n');
          expect(showingLastValue(source).split('\n').length).toBe(lines.length || 1);
        },
      ),
    );
  });

  it('splits output alike, however it is cut into pieces', () => {
    const printed = 'hidden\n\x1eshown\nmore\n\x1fvalue\n';
    fc.assert(
      fc.property(fc.array(fc.nat(printed.length)), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), printed.length];
        let text = '';
        const shown = new ShownOutput((piece) => {
          text += piece;
        });
        at.slice(1).forEach((end, index) => {
          shown.add(printed.slice(at[index], end));
        });
        expect(text).toBe('shown\nmore\n');
        expect(shown.value).toBe('value');
      }),
    );
  });
});

async function run(cells: readonly string[]) {
  let text = '';
  const shown = new ShownOutput((piece) => {
    text += piece;
  });
  const decoder = new TextDecoder();
  const engine = sealedEngineWith({
    onLoadOutput: (bytes) => shown.add(decoder.decode(bytes, { stream: true })),
  });
  const end = await runProgram(engine, programOfRun(cells));
  return { text, value: shown.value, end };
}
