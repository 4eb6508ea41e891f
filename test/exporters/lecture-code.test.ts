import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lectureCode } from '#grader/exporters/lecture-code.js';
import { findJavascript } from '#grader/exporters/lecture-javascript.js';
import { findPython } from '#grader/exporters/lecture-python.js';

const python = (...lines: string[]) => lectureCode(lines, 'descend', findPython);
const javascript = (...lines: string[]) =>
  lectureCode(lines, 'descend', findJavascript('javascript'));

describe('Python code for a lecture', () => {
  it('is one function with the indentation of its lines, nested functions included', () => {
    const code = python(
      'import math',
      'class Tools:',
      '    @staticmethod',
      '    def descend(theta,',
      '                rate):',
      '        def slope(x):',
      '            return 2 * x',
      '        return theta - rate * slope(theta)',
      '    @staticmethod',
      '    def other(): pass',
    );

    expect(code).toEqual([
      'def descend(theta,',
      '            rate):',
      '    def slope(x):',
      '        return 2 * x',
      '    return theta - rate * slope(theta)',
    ]);
  });

  it('holds no comment, no docstring and no words of a string', () => {
    const code = python(
      'def descend(theta, rate):  # by Ada',
      '    """Written by Ada',
      'on a Sunday."""',
      "    print(f'Ada # says {theta}', \"it's Ada\")",
      '',
      '    return theta',
    );

    expect(code).toEqual(['def descend(theta, rate):', '    print("…", "…")', '    return theta']);
  });

  it('is the definition that counts: the last of the outermost', () => {
    const lines = ['def descend(a):', '    return 1', 'def descend(a):', '    return 2'];

    expect(python(...lines)).toEqual(['def descend(a):', '    return 2']);
    expect(python('def make():', '    def descend(a): return 1', ...lines)).toEqual([
      'def descend(a):',
      '    return 2',
    ]);
    expect(python('descend = lambda a: a', 'x = 1')).toEqual(['descend = lambda a: a']);
  });

  it('is left out where it is not found or too long for a room', () => {
    const body = Array.from({ length: 12 }, (_, n) => `    x = ${n}`);

    expect(python('def descend_more(a): return 1')).toBeNull();
    expect(python('def descend(a):', ...body)).toBeNull();
    expect(python('def descend(a):', ...body.slice(1))).toHaveLength(12);
  });
});

describe('Python code that hides words', () => {
  it.each([
    ['a backslash in a raw string', "    x = r'\\'  # Ada'", '    x = "…"'],
    ['a backslash before a quote', "    x = 'it\\'s Ada' # 'Ada", '    x = "…"'],
    ['a comment sign in a string', "    x = '# it' # 'Ada'", '    x = "…"'],
    ['strings side by side', `    x = 'Ada' "Ada" f'{theta!r} Ada'`, '    x = "…"'],
    ['a string in the field of another', `    x = f"{d["Ada"]} Ada"`, '    x = "…"'],
    ['a number with a bare point', '    x = 1. + 2.*theta # Ada', '    x = 1. + 2.*theta'],
    ['a line that goes on', '    x = 1 + \\\n        2', '    x = 1 + \\\n        2'],
    ['a comment that ends in a backslash', '    x = 1 # Ada \\', '    x = 1'],
    ['a slash twice, which is no comment', "    x = theta // 2 # 'Ada'", '    x = theta // 2'],
  ])('shows none with %s', (_what, line, shown) => {
    const code = python('def descend(theta):', ...line.split('\n'), '    return x');

    expect(code).toEqual(['def descend(theta):', ...shown.split('\n'), '    return x']);
  });

  it('is left out where the source cannot be read throughout', () => {
    const body = ['def descend(theta):', '    return theta'];

    for (const broken of ["x = 'by", 'x = (', '"""by Ada', "'Ada\nLovelace'", 'by Ada']) {
      expect(python(broken, ...body), broken).toBeNull();
      expect(python(...body, broken), broken).toBeNull();
    }
  });

  it('finds a function whatever its name has in it, and only that one', () => {
    const lines = ['def descend(theta): return theta', 'def f(x): return x'];
    const dollars = ['function $f$(x) { return x; }'];

    expect(lectureCode(lines, 'de.*', findPython)).toBeNull();
    expect(lectureCode(lines, '(', findPython)).toBeNull();
    expect(lectureCode(dollars, '$f$', findJavascript('javascript'))).toEqual(dollars);
  });

  it('shows no word of a comment or string, wherever they stand', () => {
    const secret = fc.stringMatching(/^[\w '"#\\/`{}$-]{0,12}$/).map((text) => `Ada${text}Ada`);
    const quoted = secret.map((text) => JSON.stringify(text));
    const line = fc.oneof(
      secret.map((text) => `    x = 1 # ${text}`),
      quoted.map((text) => `    x = ${text}`),
      quoted.map((text) => `    x = f(theta, ${text}) # Ada`),
      quoted.map((text) => `    ${text}`),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (body) => {
        const code = python('def descend(theta):', ...body, '    return theta');
        expect(code?.join('\n')).not.toMatch(/Ada/);
        expect(code?.at(-1)).toBe('    return theta');
      }),
    );
  });
});

describe('JavaScript code for a lecture', () => {
  it('is a function or an arrow to its closing brace, without comments and words', () => {
    expect(
      javascript(
        '// by Ada',
        'export function descend(theta, rate)',
        '{',
        '  /* Ada */ const say = () => {',
        '    console.log(`Ada`, "it\'s Ada"); // Ada',
        '  };',
        '  return theta;',
        '}',
        'const ada = 1;',
      ),
    ).toEqual([
      'export function descend(theta, rate)',
      '{',
      '   const say = () => {',
      '    console.log("…", "…");',
      '  };',
      '  return theta;',
      '}',
    ]);
    expect(javascript('const descend = (t, r) => t - r;', 'const ada = 1;')).toEqual([
      'const descend = (t, r) => t - r;',
    ]);
  });

  it.each([
    [
      'a regular expression',
      '  theta = /Ada"\\/[/]/g.test(theta) / 2;',
      '  theta = /…/.test(theta) / 2;',
    ],
    ['a division', '  theta = theta / 2 / 1; // "Ada"', '  theta = theta / 2 / 1;'],
    [
      'a template in a template',
      `  x = \`Ada \${f(\`Ada \${{ a: "Ada" }}\`)} Ada\`;`,
      '  x = "…";',
    ],
    ['a template over lines', `  x = \`Ada\n  // Ada \${1}\`;`, '  x = "…";'],
    ['a comment in a string', '  x = \'/* Ada\' + "*/ Ada";', '  x = "…" + "…";'],
    ['quotes in a comment', "  x = 1; /* ' */ // ' Ada", '  x = 1;'],
  ])('shows no word of %s', (_what, line, shown) => {
    expect(javascript('function descend(theta) {', ...line.split('\n'), '}')).toEqual([
      'function descend(theta) {',
      shown,
      '}',
    ]);
  });

  it('is left out where the source cannot be read', () => {
    expect(javascript('function descend(a) { return a }', 'const x = `Ada')).toBeNull();
    expect(javascript('function descend(a) { return a }', 'by Ada')).toBeNull();
  });

  it('leaves types out', () => {
    const lines = ['function descend(theta: number): number { return theta; } // Ada'];

    expect(lectureCode(lines, 'descend', findJavascript('typescript'))).toEqual([
      'function descend(theta) { return theta; }',
    ]);
    expect(javascript(...lines)).toBeNull();
  });
});
