import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankMagics } from '#grader/intake/blank-magics.js';

describe('what only IPython understands', () => {
  it.each([
    ['a magic', '%matplotlib inline\nx = 1', '\nx = 1'],
    ['a cell magic', '%%time\nx = 1', '\nx = 1'],
    ['a shell command', "!echo it's (\nx = 1", '\nx = 1'],
    ['a question for help', '?print\nx = 1', '\nx = 1'],
    ['a question behind a name', 'np.mean??\nx = 1', '\nx = 1'],
    ['a magic after a comment', '# plots\n%matplotlib inline', '# plots\n'],
    ['an indented magic', 'if True:\n    %pwd\nx = 1', 'if True:\n    pass\nx = 1'],
    ['an indented command', 'try:\n\t!ls\nfinally:\n\tx?', 'try:\n\tpass\nfinally:\n\tpass'],
    ['a command over lines', '!pip install \\\n  numpy \\\n  torch\nx = 1', '\n\n\nx = 1'],
    ['an assigned command', 'files = !ls "\nx = 1', 'files = None\nx = 1'],
    ['an assigned magic', '    here = %pwd\n', '    here = None\n'],
    ['an assigned command over lines', 'a = !ls \\\n  -l\nx = 1', 'a = None\n\nx = 1'],
    ['a magic behind a closed bracket', 'x = (1\n% 3)\n%pwd', 'x = (1\n% 3)\n'],
  ])('drops %s', (_, source, expected) => {
    expect(blankMagics(source)).toEqual({ source: expected, dropped: true });
  });
});

describe('Python that looks like it', () => {
  it.each([
    ['a modulo at the beginning of a line in parentheses', 'x = (17\n    % 3)'],
    ['a modulo behind a backslash', 'x = 17 \\\n    % 3'],
    ['a modulo in a list over lines', 'x = [\n  a,\n  b\n  % 3,\n]'],
    ['a modulo in a field of a formatted string', 'f"""{\n17\n% 3\n}"""'],
    ['lines of a triple string', 'x = """\n%time\n!ls\n?help\nx = !ls\n"""'],
    ['lines of a continued string', "x = 'a\\\n%b'"],
    ['formatting with a percent sign', "print('%d' % 3)\nx %= 3"],
    ['a comparison', 'x != 3'],
    ['a question in a comment', '# why?\nx = 1  # really?'],
    ['a question in a string', 'print("why?")'],
    ['no line at all', ''],
    ['comments only', '# nothing\n\n# here'],
  ])('keeps %s', (_, source) => {
    expect(blankMagics(source)).toEqual({ source, dropped: false });
  });
});

describe('laws', () => {
  const piece = fc.constantFrom(
    ...['%time', '!ls', '?', 'x', ' = ', '"', "'", '"""', "'''", '(', ')', '{', '}', 'f"', '\\'],
    ...['    ', '\n', '#', '% 3', 'pass', ':', '\t'],
  );
  const source = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  it('keeps the number of lines', () => {
    fc.assert(
      fc.property(fc.oneof(source, fc.string()), (text) => {
        expect(lineCount(blankMagics(text).source)).toBe(lineCount(text));
      }),
    );
  });

  it('changes a text exactly when it says so', () => {
    fc.assert(
      fc.property(source, (text) => {
        const { source: plain, dropped } = blankMagics(text);
        expect(plain !== text).toBe(dropped);
      }),
    );
  });

  it('finds nothing more to drop in what it made', () => {
    fc.assert(
      fc.property(source, (text) => {
        const once = blankMagics(text).source;
        expect(blankMagics(once)).toEqual({ source: once, dropped: false });
      }),
    );
  });

  it('leaves a text without percent, exclamation and question marks alone', () => {
    fc.assert(
      fc.property(source, (text) => {
        const tame = text.replace(/[%!?]/g, '+');
        expect(blankMagics(tame).source).toBe(tame);
      }),
    );
  });
});

function lineCount(text: string): number {
  return text.split('\n').length;
}
