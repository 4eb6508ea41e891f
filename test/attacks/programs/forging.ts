// Points without right numbers: objects that agree with everything, forged results, broken judges.

import { type Attack, before, beforeNothing, bodies, callingLoop, whole } from '../attack.js';

const step = 'def single_step_gradient_descent(theta, learning_rate):';

/** The frame of the driver that asks, and a way to write an answer of any kind into it. */
const scene = [
  'import struct, sys',
  'scene = sys._getframe(1).f_locals',
  'frame, count = scene["frame"], scene["count"]',
  'def answer(index, value, kind, start=0, length=0):',
  '    struct.pack_into("<dIHBB", frame, 32 + 32 * count + 16 * index, value, start, length, kind, 0)',
];

const object = (...lines: readonly string[]) => [
  'class Answer:',
  ...lines.map((line) => `    ${line}`),
  'return Answer()',
];

export const forging: readonly Attack[] = [
  bodies(
    'answers with an object that equals everything',
    object(
      'def __eq__(self, other): return True',
      '__lt__ = __le__ = __gt__ = __ge__ = __eq__',
      'def __add__(self, other): return self',
      '__radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __abs__ = __call__ = __add__',
      'def __hash__(self): return 0',
      'def __bool__(self): return True',
    ),
    { row: 1, says: /Answer/ },
  ),
  bodies(
    'answers with an object whose class claims to be float',
    object('__class__ = property(lambda self: float)', 'def __repr__(self): return "1.8"'),
    { row: 1 },
  ),
  bodies(
    'answers with a float that equals everything',
    [
      'class Answer(float):',
      '    def __eq__(self, other): return True',
      '    def __sub__(self, other): return 0.0',
      '    __rsub__ = __sub__',
      '    def __float__(self): return 1 / 0',
      'return Answer(7.0)',
    ],
    { row: 1 },
  ),
  bodies(
    'answers with an object that converts to another number each time',
    object('def __float__(self): return float(id(self) % 7)'),
    { row: 1 },
  ),
  bodies(
    'answers with an object that converts to what is no float',
    object('def __float__(self): return "1.8"', 'def __index__(self): return 1'),
    { row: 1 },
  ),
  bodies('answers with nan', ['return float("nan")'], { row: 21 }),
  bodies('answers with infinity', ['return float("inf") * theta'], { row: 21 }),
  bodies(
    'answers with a decimal that signals',
    ['import decimal', 'return decimal.Decimal("sNaN")'],
    {
      row: 21,
    },
  ),
  bodies('answers with minus zero', ['return -0.0'], { row: 21, atMost: 5 }),
  bodies('answers with the smallest number', ['return 5e-324 * (1 if theta > 0 else -1)'], {
    row: 21,
    atMost: 5,
  }),
  bodies('answers with a huge whole number', ['return 10 ** 5000'], { row: 21 }),
  bodies('answers with a truth', ['return theta > 0'], { row: 21 }),
  bodies('answers with a complex number', ['return complex(theta * (1 - 2 * learning_rate), 1)'], {
    row: 21,
    says: /complex/,
  }),
  bodies('answers with a text of the number', ['return str(theta * (1 - 2 * learning_rate))'], {
    row: 21,
    says: /str/,
  }),
  bodies('answers with bytes', ['return str(theta).encode()'], { row: 21 }),
  bodies('answers with a view of memory', ['return memoryview(bytearray(8)).cast("d")'], {
    row: 21,
  }),
  bodies(
    'answers with a pickle',
    [
      'import copyreg',
      'class Evil:',
      "    def __reduce__(self): return (exec, (\"open('theta-attack.txt', 'w')\",))",
      'return Evil()',
    ],
    { row: 18 },
  ),
  bodies('answers with a nest of JSON', ['return "[" * 100_000'], { row: 18 }),
  bodies('prints that it passed', ['print("PASSED 100/100")', 'print("OK")', 'return None'], {
    row: 5,
  }),
  bodies(
    'prints a result as JSON',
    ['print(\'{"score": 100, "maxScore": 100, "verdict": "passed"}\', flush=True)', 'return None'],
    { row: 5 },
  ),
  bodies(
    'prints the bytes of a frame of answers',
    [
      'import os, struct',
      'os.write(1, struct.pack("<dIHBB", theta * (1 - 2 * learning_rate), 0, 0, 1, 0))',
      'return None',
    ],
    { row: 5 },
  ),
  bodies(
    'prints commands for the CI',
    ['print("::set-output name=score::100")', 'print("::error::stop")', 'return None'],
    { row: 6 },
  ),
  beforeNothing(
    'prints escapes and markup while loading',
    ['print("\\x1b[2J\\x1b]0;owned\\x07<script>attack()</script>\\u202e")'],
    { row: 17 },
  ),
  bodies('ends quietly', ['raise SystemExit(0)'], { row: 4, says: /SystemExit/ }),
  bodies('ends with exit()', ['exit()'], { row: 4, says: /SystemExit/ }),
  beforeNothing('ends quietly at top level', ['import sys', 'sys.exit(0)'], { row: 4 }),
  whole('ends quietly before its functions', ['raise SystemExit(0)', step, '    return theta'], {
    row: 4,
  }),
  bodies('raises an interrupt', ['raise KeyboardInterrupt'], { says: /KeyboardInterrupt/ }),
  bodies('ends a generator', ['raise GeneratorExit'], { says: /GeneratorExit/ }),
  bodies('stops an iteration', ['raise StopIteration(1.8)'], { says: /StopIteration/ }),
  bodies('claims to be out of memory', ['raise MemoryError'], { row: 16 }),
  bodies('claims that it recursed', ['raise RecursionError("maximum recursion depth exceeded")']),
  bodies('guards against everything', ['raise ValueError("no such theta")'], { row: 3 }),
  bodies('asserts that it is right', ['assert theta is None, "passed"'], { row: 2 }),
  bodies('raises a class that lies about its name', [
    'class Liar(type):',
    '    __name__ = property(lambda kind: "E\\0" + "99999\\0PASSED")',
    'class Own(Exception, metaclass=Liar): pass',
    'raise Own("text")',
  ]),
  bodies(
    'raises a text that cannot be made',
    ['class Own(Exception):', '    def __str__(self): raise self', 'raise Own()'],
    { says: /could not be made/ },
  ),
  bodies('raises markup and escapes', [
    'raise ValueError("<script>attack()</script>\\x1b[2J\\u202e</pre>{{constructor}}\\0")',
  ]),
  bodies(
    'shows markup and escapes',
    object('def __repr__(self): return "<img src=x onerror=attack()>\\x1b[31m\\u2066"'),
  ),
  bodies('has a type named like markup', ['return type("<script>attack()</script>", (), {})()']),
  bodies(
    'claims an absent library by an exception of that name',
    ['class NeedsLibrary(Exception): library = "numpy"', 'raise NeedsLibrary("this needs numpy")'],
    { says: /NeedsLibrary/ },
  ),
  bodies(
    'claims a library that is a command',
    [
      'import numpy',
      'try: float(numpy.pi)',
      'except Exception as error:',
      '    error.library = "numpy; rm -rf ~"',
      '    raise',
    ],
    { says: /stopped/ },
  ),
  bodies('claims a library that is no text', [
    'import numpy',
    'try: float(numpy.pi)',
    'except Exception as error:',
    '    error.library = 7',
    '    raise',
  ]),
  bodies(
    'writes answers of zero for all questions',
    [...scene, 'for index in range(count): answer(index, 0.0, 1)', 'import os', 'os.abort()'],
    { atMost: 5 },
  ),
  bodies('writes that nothing could be asked', [
    ...scene,
    'for index in range(count): answer(index, 0.0, 5)',
    'import os',
    'os.abort()',
  ]),
  bodies('writes answers of kinds that there are not', [
    ...scene,
    'for index in range(count): answer(index, 1.0, 6 + index % 240, 2 ** 32 - 1, 65535)',
    'import os',
    'os.abort()',
  ]),
  bodies('writes texts that point outside', [
    ...scene,
    'for index in range(count): answer(index, 1.0, 2 + index % 2, 2 ** 31, 65535)',
    'import os',
    'os.abort()',
  ]),
  bodies('writes a library of its own making', [
    ...scene,
    'frame[-20:] = b"a b; echo attack    "',
    'for index in range(count): answer(index, 1.0, 4, len(frame) - 20, 20)',
    'import os',
    'os.abort()',
  ]),
  bodies('claims that all has been asked', [
    ...scene,
    'scene["progress"][0] = 0xFFFFFFFF',
    'scene["keeping"][0] = 1',
    'print("kept although nobody asked")',
    'return None',
  ]),
  bodies('moves the place of the answers', [
    ...scene,
    'scene["answer_at"] = 2 ** 40',
    'return None',
  ]),
  bodies(
    'changes the questions',
    [...scene, 'frame[32:32 + 32 * count] = bytes(32 * count)', 'return 0.0'],
    { atMost: 5 },
  ),
  bodies(
    'lets go of the frame',
    [
      ...scene,
      'for name in ("view", "progress", "keeping"): scene[name].release()',
      'frame.clear()',
      'globals()["spray"] = [bytearray(b"\\x01" * 70_000) for _ in range(50)]',
      'return None',
    ],
    { says: /stopped/ },
  ),
  bodies('raises inside the driver', [
    'import sys',
    'def hook(frame, event, value): raise ValueError("from inside")',
    'sys._getframe(1).f_trace = hook',
    'sys.settrace(hook)',
    'return None',
  ]),
  bodies('jumps within the driver', [
    'import sys',
    'def hook(frame, event, value):',
    '    if frame.f_code.co_name == "ask" and event == "line":',
    '        try: frame.f_lineno = frame.f_lineno + 20',
    '        except ValueError: pass',
    '    return hook',
    'sys._getframe(1).f_trace = hook',
    'sys.settrace(hook)',
    'return None',
  ]),
  bodies('replaces the functions that are asked', [
    'import sys',
    'captured = next(cell.cell_contents for cell in',
    '    [f for f in map(lambda depth: sys._getframe(depth), [1])][0].f_globals["ask"].__closure__',
    '    if type(cell.cell_contents) is list)',
    'captured[:] = [lambda *a: None] * len(captured)',
    'return None',
  ]),
  beforeNothing('forges the reply to loading', [
    'import sys',
    'reply = sys._getframe(2).f_locals["reply"]',
    'reply["functions"] = [["callable", ""], ["callable", ""]]',
    'reply["others"] = ["<script>attack()</script>"] * 50',
    'reply["error"] = {"exception": "<b>", "message": "attack()", "line": 10 ** 12, "column": 10 ** 12}',
  ]),
  beforeNothing(
    'says that it was not compiled',
    ['import sys', 'sys._getframe(2).f_locals["reply"]["compiled"] = False'],
    { says: /broke its own interpreter/ },
  ),
  beforeNothing(
    'says that it needs a library that is markup',
    [
      'import sys',
      'sys._getframe(2).f_locals["reply"]["functions"] = [["needs-library", "<script>attack()</script>"]] * 2',
    ],
    { says: /broke its own interpreter/ },
  ),
  before(
    'patches the encoder of the reply',
    ['import json.encoder', 'json.encoder.JSONEncoder.iterencode = lambda *a, **k: ["{}"]'],
    { says: /broke its own interpreter/, atMost: 0 },
  ),
  whole('rebinds the step from within the loop', [
    step,
    '    return None',
    'def gradient_descent(initial_theta, learning_rate, number_steps):',
    '    global single_step_gradient_descent',
    '    single_step_gradient_descent = lambda theta, rate: theta * (1 - 2 * rate)',
    '    return None',
  ]),
  whole(
    'injects into a template',
    [
      'def gradient_descent(*a): return None',
      '"""',
      '#}}{{/each}}<script>attack()</script>',
      '"""',
      `${step} return "{{{score}}}"`,
    ],
    { row: 12 },
  ),
  whole('has a wrong step and a loop that obeys it', [step, '    return None', callingLoop], {
    atMost: 50,
  }),
  // Whoever writes this has written the right loop; no points come without right numbers.
  whole(
    'is right only where the step was replaced',
    [
      step,
      '    return theta + learning_rate',
      'def gradient_descent(initial_theta, learning_rate, number_steps):',
      '    theta = initial_theta',
      '    for _ in range(number_steps):',
      '        theta = single_step_gradient_descent(theta, learning_rate)',
      '    return theta if single_step_gradient_descent.__name__ == "stand_in" else -theta',
    ],
    { row: 22, atMost: 55 },
  ),
  whole(
    'reads the constant of the stand-in and ignores the steps',
    [
      step,
      '    return None',
      'def gradient_descent(initial_theta, learning_rate, number_steps):',
      '    cells = single_step_gradient_descent.__closure__ or ()',
      '    factor = next((c.cell_contents for c in cells if type(c.cell_contents) is float), 0.0)',
      '    return initial_theta * (1 - factor * learning_rate)',
    ],
    { row: 22, atMost: 5 },
  ),
];
