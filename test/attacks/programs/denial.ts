// Keeping the grader busy: time, memory, stack, output. Loops that never poll are for the watchdog
// (see batch.test.ts).

import { type Attack, bodies, rightProgram, whole } from '../attack.js';

const stillRunning = /still running at its limit/;
const atTop = /the program does not come to its end/;

export const denial: readonly Attack[] = [
  bodies('loops for ever', ['while True: pass'], { says: stillRunning }),
  bodies(
    'loops for ever and swallows every exception',
    ['while True:', '    try: theta += 1', '    except BaseException: pass'],
    { row: 14, says: stillRunning },
  ),
  bodies(
    'loops for ever in the handler of its own end',
    ['try:', '    while True: pass', 'finally:', '    while True: pass'],
    { row: 14, says: stillRunning },
  ),
  bodies(
    'loops for ever in a context that never leaves',
    [
      'import contextlib',
      'while True:',
      '    with contextlib.suppress(BaseException):',
      '        raise KeyboardInterrupt',
    ],
    { row: 14, says: stillRunning },
  ),
  bodies('iterates without end in C and Python', ['return sum(1.0 for _ in iter(int, 1))'], {
    says: stillRunning,
  }),
  bodies('counts a generator that never ends', [
    'def numbers():',
    '    while True: yield 1.0',
    'return sum(numbers())',
  ]),
  bodies('compares for ever', [
    'class Never:',
    '    def __lt__(self, other):',
    '        while True: pass',
    'return sorted([Never(), Never()])',
  ]),
  bodies('never finishes its text', [
    'class Endless:',
    '    def __repr__(self):',
    '        while True: pass',
    'return Endless()',
  ]),
  bodies('never finishes its number', [
    'class Endless:',
    '    def __float__(self):',
    '        while True: pass',
    'return Endless()',
  ]),
  bodies('never finishes the text of its exception', [
    'class Endless(Exception):',
    '    def __str__(self):',
    '        while True: pass',
    'raise Endless()',
  ]),
  bodies('loops when it is collected', [
    'class Undead:',
    '    def __del__(self):',
    '        while True: pass',
    'Undead()',
    'return 1.0',
  ]),
  bodies('hangs wherever its loop is looked for', [
    'import sys',
    'def hook(frame, *event):',
    '    while frame.f_code.co_name == "where": pass',
    'sys.setprofile(hook)',
    'while True: pass',
  ]),
  bodies('hangs wherever its loop is traced', [
    'import sys',
    'def hook(frame, *event):',
    '    while frame.f_code.co_name != "single_step_gradient_descent": pass',
    'sys.settrace(hook)',
    'while True: pass',
  ]),
  bodies('turns back the number of the question', [
    'import sys',
    'scene = sys._getframe(1).f_locals',
    'while True:',
    '    scene["progress"][0] = 0',
    '    scene["progress"][0] = 1',
  ]),
  bodies('sleeps for ever', ['import time', 'time.sleep(1e9)'], { says: stillRunning }),
  bodies('waits for the clock to stand', ['import time', 'while time.monotonic() < 1e12: pass']),
  bodies('matches a text without end', ['import re', 'return re.match(r"(a+)+$", "a" * 40 + "b")']),
  bodies('multiplies until the end of days', ['number = 3', 'while True: number *= number']),
  bodies('raises to a tower of powers', ['return float(9 ** 9 ** 6 % 7)']),
  bodies('writes out a huge whole number', ['return str(7 ** 4_000_000)']),
  bodies('asks for all memory', ['return [0] * (10 ** 9)'], { row: 16, says: /ran out of memory/ }),
  bodies(
    'asks for all memory bit by bit',
    ['hoard = globals().setdefault("hoard", [])', 'while True: hoard.append(bytearray(1 << 20))'],
    { row: 16, says: /ran out of memory/ },
  ),
  bodies(
    'asks for all memory and swallows the error',
    [
      'hoard = globals().setdefault("hoard", [])',
      'while True:',
      '    try: hoard.append(bytearray(1 << 20))',
      '    except MemoryError: hoard.append(None)',
    ],
    { row: 16 },
  ),
  bodies(
    'doubles a text',
    ['global text', 'text = globals().get("text", "x")', 'while True: text += text'],
    { row: 16 },
  ),
  bodies('calls itself without end', ['return single_step_gradient_descent(theta, 1)'], {
    says: /RecursionError/,
  }),
  bodies('calls itself without end through C', [
    'return sum(single_step_gradient_descent(theta, 1) for _ in [1])',
  ]),
  bodies('lifts the limit of recursion', [
    'import sys',
    'sys.setrecursionlimit(10 ** 9)',
    'return single_step_gradient_descent(theta, 1)',
  ]),
  bodies('looks up a name without end', [
    'class Deep:',
    '    def __getattr__(self, name): return getattr(self, name + "x")',
    'return Deep().a',
  ]),
  bodies('nests lists without end', [
    'nest = []',
    'for _ in range(100_000): nest = [nest]',
    'return nest',
  ]),
  bodies('compares nested lists', [
    'a, b = [], []',
    'for _ in range(100_000): a, b = [a], [b]',
    'return float(a == b)',
  ]),
  bodies('prints without end', ['while True: print("x" * 1000)'], { row: 17 }),
  bodies(
    'prints without end to the other output',
    ['import sys', 'while True: sys.stderr.write("x" * 1000)'],
    { row: 17 },
  ),
  bodies(
    'writes without end past its own output',
    ['import os', 'while True: os.write(1, b"x" * 10_000)'],
    { row: 17 },
  ),
  bodies('answers with a huge text', ['return "x" * 500_000'], { row: 17 }),
  bodies('raises a huge text', ['raise ValueError("x" * 500_000)'], { row: 17 }),
  bodies('raises a class with a huge name', ['raise type("E" * 100_000, (Exception,), {})("x")'], {
    row: 17,
  }),
  bodies('makes random bytes without end', ['import os', 'while True: os.urandom(1 << 20)']),
  bodies('starts a thread', ['import _thread', '_thread.start_new_thread(print, ())'], {
    row: 15,
    says: /can't start new thread/,
  }),
  bodies('waits for a lock that it holds', [
    'import _thread',
    'lock = _thread.allocate_lock()',
    'lock.acquire()',
    'lock.acquire()',
    'return 1.0',
  ]),
  bodies('collects garbage without end', [
    'import gc',
    'gc.set_threshold(1, 1, 1)',
    'while True: [[]]',
  ]),
  bodies('calls for a beat of the watchdog without end', ['import os', 'while True: os.getuid()']),
  whole('loops for ever at top level', [rightProgram, 'while True: pass'], {
    says: atTop,
    atMost: 100,
  }),
  whole('loops for ever before there is anything', ['while True: pass', rightProgram], {
    says: /./,
    atMost: 100,
  }),
  whole(
    'loops for ever while a class is made',
    [
      'class Endless(type):',
      '    def __new__(*a):',
      '        while True: pass',
      'class Made(metaclass=Endless): pass',
      rightProgram,
    ],
    { says: /./ },
  ),
  whole('prints without end at top level', ['while True: print("x" * 1000)', rightProgram], {
    row: 23,
    atMost: 100,
    says: /prints without end/,
  }),
  whole('fills memory at top level', ['hoard = [0] * (10 ** 9)', rightProgram], {
    row: 23,
    atMost: 100,
  }),
  whole('nests brackets without end', [
    `x = ${'('.repeat(5000)}1${')'.repeat(5000)}`,
    rightProgram,
  ]),
  whole('negates without end', [`x = ${'-'.repeat(20_000)}1`, rightProgram]),
  whole('adds without end', [`x = ${'1+'.repeat(20_000)}1`, rightProgram], { atMost: 100 }),
  whole('nests blocks without end', [
    ...Array.from({ length: 120 }, (_, depth) => `${' '.repeat(depth)}if True:`),
    `${' '.repeat(120)}pass`,
    rightProgram,
  ]),
  whole('chains attributes without end', [`x = lambda: a${'.a'.repeat(20_000)}`, rightProgram], {
    atMost: 100,
  }),
];
