// The programs of the laws of values, in both languages.

import type { ValuePrograms } from './value-laws.js';

const after = 'def after():\n    return 7\n';

export const pythonValues: ValuePrograms = {
  echo: 'def echo(value):\n    return value\n',
  pair: 'def pair(a, b):\n    return [a, b]\n',
  grows: 'def grows(items):\n    items.append(0)\n    return len(items)\n',
  changes: `given = [1, 2]
def first():
    return given
def second(items):
    given.append(3)
    return items
`,
  refused: {
    'a set': [`${after}def echo(value):\n    return [1, {2}]\n`, 'type'],
    'a text of bytes': [`${after}def echo(value):\n    return b"x"\n`, 'type'],
    'a truth value as key': [`${after}def echo(value):\n    return {True: 1}\n`, 'type'],
    'a number with a fraction as key': [`${after}def echo(value):\n    return {1.5: 1}\n`, 'type'],
    'a complex number': [`${after}def echo(value):\n    return 1j\n`, 'type'],
    'a list in itself': [
      `${after}def echo(value):\n    a = []\n    a.append(a)\n    return a\n`,
      'depth',
    ],
    'a list that is itself many times over': [
      `${after}def echo(value):\n    a = []\n    a.extend([a] * 50)\n    return a\n`,
      'depth',
    ],
    'lists that share their items': [
      `${after}def echo(value):\n    a = [1] * 20\n    for _ in range(6):\n        a = [a] * 20\n    return a\n`,
      'parts',
    ],
    'five million items': [`${after}def echo(value):\n    return [0] * 5_000_000\n`, 'parts'],
    'a very long text': [`${after}def echo(value):\n    return "é" * 200_000\n`, 'bytes'],
    'a very large whole number': [`${after}def echo(value):\n    return 1 << 100_000\n`, 'bytes'],
  },
};

const afterJs = 'function after() { return 7; }\n';

export const javascriptValues: ValuePrograms = {
  echo: 'function echo(value) { return value; }',
  pair: 'function pair(a, b) { return [a, b]; }',
  grows: 'function grows(items) { items.push(0); return items.length; }',
  changes: `const given = [1, 2];
function first() { return given; }
function second(items) { given.push(3); return items; }
`,
  refused: {
    'a set': [`${afterJs}function echo() { return [1, new Set([2])]; }`, 'type'],
    'a date': [`${afterJs}function echo() { return new Date(0); }`, 'type'],
    nothing: [`${afterJs}function echo() {}`, 'type'],
    'an object as key': [`${afterJs}function echo() { return new Map([[{}, 1]]); }`, 'type'],
    'an array in itself': [
      `${afterJs}function echo() { const a = []; a.push(a); return a; }`,
      'depth',
    ],
    'a million items': [`${afterJs}function echo() { return new Array(1e6).fill(0); }`, 'parts'],
    'a very long text': [`${afterJs}function echo() { return 'x'.repeat(3e5); }`, 'bytes'],
    'a very large whole number': [`${afterJs}function echo() { return 1n << 100000n; }`, 'bytes'],
  },
};
