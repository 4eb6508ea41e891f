import { describe, expect, it } from 'vitest';
import { lectureCode } from '#grader/exporters/lecture-code.js';

const python = (...lines: string[]) => lectureCode(lines, 'descend', false);
const javascript = (...lines: string[]) => lectureCode(lines, 'descend', true);

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

    expect(code).toEqual(['def descend(theta, rate):', '    print(f"…", "…")', '    return theta']);
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
});
