// What a program's own classes say of themselves is not asked, and code of theirs that runs while
// an answer is taken over changes nothing but that answer.

import { describe, expect, it } from 'vitest';
import type { Outcome } from '#grader/core/model/outcome.js';
import { type Question, valueArgument } from '#grader/core/model/question.js';
import type { Value } from '#grader/core/model/value.js';
import { sealedEngine } from '../../support/sealed-engine.js';
import { lawLimits, programFrom } from '../laws/law-kit.js';

const none: Value = { kind: 'none' };
const ask = { function: 'f', args: [valueArgument(none)] } satisfies Question;
const again = { function: 'g', args: [] } satisfies Question;

async function answers(source: string): Promise<readonly (Outcome | null)[]> {
  const engine = await sealedEngine({ ...lawLimits, callTicks: 200_000 });
  const program = programFrom(`${source}\ndef g():\n    return [7]\n`, {
    functions: ['f', 'g'],
    structured: ['f', 'g'],
  });
  const { outcomes, trap } = await (await engine.open(program, 'whole')).ask([ask, again]);
  return [...outcomes, trap];
}

const seven: Outcome = {
  kind: 'structured',
  value: { kind: 'list', items: [{ kind: 'int', value: 7n }] },
};

const oneAndTwo: Value = {
  kind: 'list',
  items: [
    { kind: 'int', value: 1n },
    { kind: 'int', value: 2n },
  ],
};

describe('a class of a program', () => {
  it.each([
    [
      'a list that lies about its length and its items',
      `class L(list):
    def __len__(self): return 10**9
    def __iter__(self): return iter([9] * 9)
    def __getitem__(self, i): return 9
    __class__ = dict
def f(_): return L([1, 2])`,
      oneAndTwo,
    ],
    [
      'a list whose every method fails',
      `class L(list):
    def __getattribute__(self, name): raise KeyError(name)
    def __len__(self): raise KeyError
    def __iter__(self): raise KeyError
def f(_): return L([1, 2])`,
      oneAndTwo,
    ],
    [
      'a metaclass that claims everything',
      `class M(type):
    def __instancecheck__(cls, other): return True
    def __subclasscheck__(cls, other): return True
class L(list, metaclass=M): pass
def f(_): return L([1, 2])`,
      oneAndTwo,
    ],
    [
      'an int that says it is another one',
      `class I(int):
    def __int__(self): return 99
    def __index__(self): return 99
    def bit_length(self): return 10**9
    def to_bytes(self, *_a, **_k): return b"x" * 99
def f(_): return [I(1), I(2)]`,
      oneAndTwo,
    ],
    [
      'a text that says it is another one',
      `class S(str):
    def __str__(self): return "no"
    def encode(self, *_a): return b"no"
    def __len__(self): return -1
def f(_): return S("yes")`,
      { kind: 'str', value: 'yes' },
    ],
    [
      'a float that says it is another one',
      `class F(float):
    def __float__(self): return 9.0
def f(_): return F(1.5)`,
      { kind: 'float', value: 1.5 },
    ],
    [
      'a list that grows while its items are converted',
      `items = []
class N:
    def __float__(self):
        items.extend([0] * 1000)
        return 1.5
items.append(N())
def f(_): return items`,
      { kind: 'list', items: [{ kind: 'float', value: 1.5 }] },
    ],
    [
      'builtins that were replaced',
      `import builtins, struct
def f(_):
    for name in ("len", "type", "list", "issubclass", "isinstance", "range", "int", "float"):
        setattr(builtins, name, None)
    struct.Struct = struct.pack_into = struct.unpack_from = None
    return [1, 2]`,
      oneAndTwo,
    ],
  ])('is read as Python keeps it: %s', async (_what, source, value) => {
    expect(await answers(source)).toEqual([{ kind: 'structured', value }, seven, null]);
  });

  it.each([
    [
      'a dict that raises while it is read',
      `class D(dict):
    def items(self): raise SystemExit
    def __iter__(self): raise SystemExit
def f(_): return D(a=1)`,
      'structured',
    ],
    [
      'a conversion that ends the program',
      `class N:
    def __float__(self): raise SystemExit
def f(_): return [N()]`,
      'unreadable',
    ],
    [
      'a repr that cannot be made',
      `class N:
    def __repr__(self): raise SystemExit
def f(_): return [N()]`,
      'unreadable',
    ],
    [
      'an exception of our own kind',
      `import sys
class N:
    def __float__(self):
        frame = sys._getframe()
        while frame is not None:
            for value in list(frame.f_locals.values()):
                if isinstance(value, type) and value.__name__ == "Refused":
                    raise value("type")
            frame = frame.f_back
        raise ValueError
def f(_): return [N()]`,
      'unreadable',
    ],
    [
      'an answer that is scribbled over',
      `import gc
def f(_):
    for each in gc.get_objects():
        if type(each) is bytearray and len(each) > 1000:
            each[32:56] = b"\\xff" * 24
    return [1, 2]`,
      'structured',
    ],
  ])('harms no later answer: %s', async (_what, source, kind) => {
    const [first, second] = await answers(source);
    expect(first?.kind).toBe(kind);
    expect(second).toEqual(seven);
  });

  it('cannot convert for ever', async () => {
    const [first, second] = await answers(`class N:
    def __float__(self):
        while True: pass
def f(_): return [N()]`);
    expect(first).toMatchObject({ kind: 'timed-out' });
    expect(second).toBeUndefined();
  });
});
