// Leaving something behind for the next submission. Each gives right answers as well, unless it
// breaks its own functions on the way.

import { type Attack, before, bodies } from '../attack.js';

export const persistence: readonly Attack[] = [
  before(
    'patches len, float and abs',
    [
      'import builtins',
      'builtins.len = builtins.abs = lambda *a: 7',
      'builtins.float = lambda *a: 1.0',
    ],
    { row: 2 },
  ),
  before(
    'patches type, isinstance and issubclass',
    [
      'import builtins',
      'builtins.type = builtins.isinstance = builtins.issubclass = lambda *a: True',
    ],
    { row: 2 },
  ),
  before(
    'patches range and print',
    [
      'import builtins',
      'real = builtins.range',
      'builtins.range = lambda *a: real(*a)',
      'builtins.print = lambda *a: None',
    ],
    { row: 2 },
  ),
  before(
    'patches the way of importing',
    ['import builtins', 'builtins.__import__ = lambda *a: 7'],
    { row: 2 },
  ),
  before(
    'patches compile and exec',
    ['import builtins', 'builtins.compile = builtins.exec = builtins.eval = None'],
    { row: 2 },
  ),
  before(
    'removes all builtins but a few',
    [
      'import builtins',
      'for name in dir(builtins):',
      '    if name not in ("range", "__import__", "__build_class__"): delattr(builtins, name)',
    ],
    { row: 2 },
  ),
  before('patches math', ['import math', 'math.isfinite = math.isclose = lambda *a: True'], {
    row: 2,
  }),
  before(
    'patches struct and json',
    [
      'import struct, json, json.encoder, json.decoder',
      'struct.pack_into = struct.unpack_from = struct.iter_unpack = None',
      'json.loads = json.dumps = json.encoder.JSONEncoder = None',
    ],
    { row: 2 },
  ),
  before(
    'patches the nodes of the parser',
    ['import _ast', '_ast.If = _ast.Call = _ast.Module = object'],
    { row: 2 },
  ),
  before('empties the table of modules', ['import sys', 'sys.modules.clear()']),
  before('puts a module of its own in the table', [
    'import sys, types',
    'fake = types.ModuleType("math")',
    'fake.sqrt = lambda x: "stolen"',
    'sys.modules["math"] = fake',
  ]),
  before('adds a finder of modules', [
    'import sys',
    'class Finder:',
    '    @staticmethod',
    '    def find_spec(*a): raise ImportError("no more imports")',
    'sys.meta_path.insert(0, Finder)',
  ]),
  before('registers what runs at exit', ['import atexit', 'atexit.register(print, "late")'], {
    row: 4,
  }),
  before('keeps a weak reference with a callback', [
    'import weakref',
    'class Thing: pass',
    'thing = Thing()',
    'weakref.finalize(thing, print, "finalized")',
  ]),
  before('sets the precision of decimals', [
    'import decimal',
    'decimal.getcontext().prec = 1',
    'decimal.DefaultContext.prec = 1',
    'decimal.setcontext(decimal.Context(prec=2, rounding=decimal.ROUND_UP))',
  ]),
  before('seeds the random numbers', ['import random', 'random.seed(4)', 'random.random()']),
  before('uses up random bytes', ['import os', 'os.urandom(1000)']),
  before('lowers the limit of recursion', ['import sys', 'sys.setrecursionlimit(90)']),
  before('raises the limit of recursion', ['import sys', 'sys.setrecursionlimit(10 ** 6)']),
  before('sets the thresholds of the collector', [
    'import gc',
    'gc.set_threshold(1, 1, 1)',
    'gc.unfreeze()',
    'gc.callbacks.append(lambda *a: None)',
  ]),
  before('switches the collector off and litters', [
    'import gc',
    'gc.disable()',
    'for _ in range(20_000):',
    '    ring = []',
    '    ring.append(ring)',
  ]),
  before('changes how often threads switch', ['import sys', 'sys.setswitchinterval(1e-9)']),
  before('traces everything', [
    'import sys',
    'sys.settrace(lambda *a: None)',
    'sys.setprofile(lambda *a: None)',
  ]),
  before('monitors every call', [
    'import sys',
    'watch = sys.monitoring',
    'watch.use_tool_id(0, "spy")',
    'watch.register_callback(0, watch.events.CALL, lambda *a: None)',
    'watch.set_events(0, watch.events.CALL)',
  ]),
  before('hears every audit event', ['import sys', 'sys.addaudithook(lambda *a: None)']),
  before(
    'hooks what nobody raises',
    ['import sys', 'sys.excepthook = sys.unraisablehook = sys.displayhook = lambda *a: None'],
    { row: 3 },
  ),
  before('closes its output', ['import sys', 'sys.stdout.close()']),
  before('replaces its output', [
    'import sys',
    'class Out:',
    '    def write(self, text): return 1 / 0',
    '    def flush(self): return 1 / 0',
    'sys.stdout = sys.stderr = sys.__stdout__ = Out()',
  ]),
  before('leaves text in its output without a flush', [
    'import sys',
    'sys.stdout.write("left in the buffer")',
    'sys.stdout.buffer.raw.write(b"past the buffer")',
  ]),
  before('writes into linecache', [
    'import linecache',
    'linecache.cache.clear()',
    'linecache.cache["solution.py"] = (1, None, ["forged\\n"], "solution.py")',
  ]),
  before('interns texts and fills the caches', [
    'import sys, re, functools',
    'for number in range(2000): sys.intern("name%d" % number)',
    'for number in range(300): re.compile("a{%d}" % number)',
    'type("Fresh", (), {})',
  ]),
  before('changes a shared class', [
    'import collections, fractions, statistics',
    'collections.OrderedDict.get = None',
    'fractions.Fraction.__add__ = lambda *a: 7',
    'statistics.mean = lambda *a: "stolen"',
  ]),
  before('sets environment and folder', [
    'import os',
    'os.environ["LEFT"] = "behind"',
    'os.putenv("PYTHONHASHSEED", "7")',
    'os.umask(0)',
  ]),
  before('filters warnings into errors', [
    'import warnings',
    'warnings.simplefilter("error")',
    'warnings.warn = None',
  ]),
  before('installs a handler of signals', [
    'import _signal',
    'try: _signal.signal(2, lambda *a: 1 / 0)',
    'except BaseException: pass',
  ]),
  before('grows memory and goes on', ['hoard = bytearray(60_000_000)', 'del hoard']),
  before('stores what it saw on a builtin function', [
    'import functools, math, time',
    'functools.reduce.__self__.__dict__["memory"] = 1 if hasattr(functools.reduce, "__self__") else 2',
  ]),
  bodies(
    'leaves a file and reads the last one',
    [
      'try:',
      '    with open("theta-attack.txt") as file: return "ESCAPED"',
      'except OSError:',
      '    open("theta-attack.txt", "w").write("1")',
    ],
    { row: 8 },
  ),
  bodies('changes a small number', [
    'import gc',
    'for value in gc.get_objects():',
    '    if type(value) is dict and "float" in value: value["float"] = None',
    'return None',
  ]),
  bodies('ends the interpreter without cleaning up', ['import os', 'os._exit(0)'], {
    row: 4,
    says: /stopped/,
  }),
  bodies('aborts', ['import os', 'os.abort()'], { row: 4, says: /stopped/ }),
];
