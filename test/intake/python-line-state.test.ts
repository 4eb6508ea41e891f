import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginsStatement, freshLine, scanLine } from '#grader/intake/python-line-state.js';

describe('a line begins a statement', () => {
  it.each([
    ['at the top', ''],
    ['after a whole statement', 'x = f(a)[0] if {1: 2} else (3)'],
    ['after a comment with a bracket', 'x = 1  # ( " \' {'],
    ['after strings with brackets and quotes', `x = "(" + '[' + "it's" + '"'`],
    ['after an escaped quote', String.raw`x = 'it\'s'`],
    ['after an escaped backslash', String.raw`x = 'a\\'`],
    ['after a raw string', String.raw`x = r'\d('`],
    ['after an empty string', `x = ''`],
    ['after a triple string on one line', `x = """it's "fine" """`],
    ['after a triple string on three lines', `x = """\n(\n"""`],
    ['after a bracket over lines', 'x = (1 +\n2)'],
    ['after a continued line', 'x = 1 + \\\n2'],
    ['after a string continued with a backslash', `x = 'a\\\nb'`],
    ['after a backslash in a comment', '# a \\'],
    ['after a string that was never closed', `x = 'a`],
    ['after a colon in brackets', 'x = d[1:(2)]'],
    ['after a closing bracket too many', 'x = 1)'],
    ['after a closing brace too many', 'x = 1}'],
    ['after fields with every kind of format', `f"{x:>{w}.{p}f} {y!r} {{ {d['k']} }}"`],
    ['after a quote as fill character', `f"{n:'>10}" + f'{n:">10}'`],
    ['after nested quotes of the same kind', `f"{d["k"]} {f"{x}"}"`],
    ['after a field over lines', `f"""{\nx\n}"""`],
    ['after a field over lines in single quotes', `f"{\nx\n}"`],
    ['after a comment within a field', `f"{x # }\n}"`],
    ['after a raw formatted string', String.raw`rf"\{x}" + fr'\{"\n"}' + Rb'\x'`],
    ['after a template string', `t"{x:{y}}"`],
    ['after a brace in a plain string', `x = "{" + b'{' + u"{"`],
    ['after a name that ends like a prefix', `buf"{"`],
  ])('%s', (_, source) => {
    expect(beginsStatement(stateAfter(source))).toBe(true);
  });
});

describe('a line does not begin a statement', () => {
  it.each([
    ['in parentheses', 'x = ('],
    ['in brackets and braces', 'x = [{'],
    ['in a bracket closed once', 'x = ((1)'],
    ['after a backslash', 'x = 1 \\'],
    ['in a triple string', `x = """`],
    ['in a triple string with quotes of its own', `x = '''it's "a" """ `],
    ['in a triple string behind an escaped quote', String.raw`x = """a\"""`],
    ['in a string continued with a backslash', `x = 'a\\`],
    ['in a field', `f"{`],
    ['in a field of a triple string', `f"""{x +`],
    ['in a bracket within a field', `f"{d[`],
    ['in a triple string within a field', `f'{"""`],
    ['in the text behind a field', `f"""{x:>{w}}`],
  ])('%s', (_, source) => {
    expect(beginsStatement(stateAfter(source))).toBe(false);
  });
});

describe('an assignment that is escaped to the shell or to a magic', () => {
  it.each([
    ['files = !ls', 7],
    ['files=!ls', 6],
    ['x = %pwd', 3],
    ['a, d["k="] = !ls', 12],
    ['x: list = !ls', 9],
  ])('is found in %j', (line, offset) => {
    expect(scanLine(freshLine, line).escapedAssignment).toBe(offset);
  });

  it.each([
    'x != !y',
    'x == 1',
    'x %= 3',
    'x = y % 3',
    'f(x=1)',
    'x = "= !ls"',
    'x = 1  # y = !ls',
    'f(a=!ls)',
    `f"{x=!r}"`,
  ])('is not found in %j', (line) => {
    expect(scanLine(freshLine, line).escapedAssignment).toBeNull();
  });
});

it('reads any line in any state', () => {
  const line = fc.string({ unit: fc.constantFrom(...`"'\\{}()[]:=!%#f \tx`) });
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const state = stateAfter(lines.join('\n'));
      expect(state.open.length).toBeLessThanOrEqual(lines.join('').length);
    }),
  );
});

it('stops counting where Python has long given up', () => {
  expect(stateAfter('(\n'.repeat(10_000)).open.length).toBeLessThan(1000);
});

function stateAfter(source: string) {
  return source.split('\n').reduce((state, line) => scanLine(state, line).after, freshLine);
}
