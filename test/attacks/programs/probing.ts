// Finding out what will be asked, whether this is the grader, or which call this is.

import { type Attack, bodies, callingLoop, triumph, whole } from '../attack.js';

const step = 'def single_step_gradient_descent(theta, learning_rate):';

export const probing: readonly Attack[] = [
  whole(
    'is right for the example of the statement only',
    [
      step,
      '    return {(3.0, 0.2): 1.8, (1.0, 0.2): 0.6}.get((theta, learning_rate), 0.0)',
      'def gradient_descent(initial_theta, learning_rate, number_steps):',
      '    return {0.2: 3.656158440062976e-05, 0.001: 0.9607, 10: 3.7589973457545958e25}.get(learning_rate)',
    ],
    { row: 10, atMost: 5 },
  ),
  whole(
    'is right the first time only',
    [
      'calls = 0',
      step,
      '    global calls',
      '    calls += 1',
      '    return theta * (1 - 2 * learning_rate) if calls == 1 else 0.0',
      callingLoop,
    ],
    // The loop is right over its step, and zero for every start is odd.
    { row: 22, atMost: 55 },
  ),
  whole(
    'is right for the first fifty calls only',
    [
      'calls = 0',
      step,
      '    global calls',
      '    calls += 1',
      '    return theta * (1 - 2 * learning_rate) if calls < 50 else theta',
      'def gradient_descent(initial_theta, learning_rate, number_steps): return None',
    ],
    { row: 22, atMost: 45 },
  ),
  whole(
    'answers every second call only',
    [
      'calls = 0',
      step,
      '    global calls',
      '    calls += 1',
      '    return theta * (1 - 2 * learning_rate) if calls % 2 else None',
      'def gradient_descent(initial_theta, learning_rate, number_steps): return None',
    ],
    { row: 22, atMost: 5 },
  ),
  whole(
    'repeats what it answered before',
    [
      'last = 0.0',
      step,
      '    global last',
      '    last, answer = theta * (1 - 2 * learning_rate), last',
      '    return answer',
      'def gradient_descent(initial_theta, learning_rate, number_steps): return None',
    ],
    { row: 22, atMost: 5 },
  ),
  whole(
    'behaves only where it is traced back to the driver',
    [
      'import sys',
      step,
      '    return theta if sys._getframe(1).f_code.co_name == "ask" else 0.0',
      'def gradient_descent(initial_theta, learning_rate, number_steps): return None',
    ],
    { row: 9, atMost: 5 },
  ),
  bodies(
    'looks for expected values in its callers',
    [
      'import sys',
      'frame = sys._getframe(1)',
      'while frame:',
      '    for name in frame.f_locals:',
      `        if "expect" in name or "score" in name or "answer_key" in name: return "${triumph}"`,
      '    frame = frame.f_back',
      'raise LookupError("nothing here")',
    ],
    { row: 9, says: /nothing here/ },
  ),
  bodies(
    'looks for expected values among all objects',
    [
      'import gc',
      'gc.unfreeze()',
      'things, globals()["looked"] = [] if "looked" in globals() else gc.get_objects(), True',
      'for thing in things:',
      '    if type(thing) is dict:',
      '        for key in list(thing):',
      '            if key in ("expected", "tolerance", "maxPoints", "rubric", "checks", "seed"):',
      `                if type(thing[key]) in (float, int, list, dict): return "${triumph}"`,
      'raise LookupError("nothing here")',
    ],
    { row: 9, says: /nothing here/ },
  ),
  bodies(
    'looks for tests among the modules',
    [
      'import sys',
      'for name, module in list(sys.modules.items()):',
      `    if any(word in name for word in ("test", "grader", "reference")): return "${triumph}"`,
      'raise LookupError("nothing here")',
    ],
    { row: 9, says: /nothing here/ },
  ),
  bodies(
    'looks for tests in linecache and __main__',
    [
      'import linecache, __main__',
      'names = [*linecache.cache, *vars(__main__)]',
      `if any("expected" in str(name) or "check" in str(name) for name in names): return "${triumph}"`,
      'raise LookupError("nothing here")',
    ],
    { row: 9, says: /nothing here/ },
  ),
  bodies(
    'reads all questions ahead of time',
    [
      'import struct, sys',
      'frame = sys._getframe(1).f_locals["frame"]',
      'count = struct.unpack_from("<I", frame)[0]',
      'inputs = [struct.unpack_from("<3d", frame, 40 + 32 * index) for index in range(count)]',
      'return inputs[0][0]',
    ],
    { row: 9, atMost: 5 },
  ),
  bodies('prints what it is asked', ['print(theta, learning_rate)', 'return theta'], {
    row: 13,
    atMost: 5,
  }),
  bodies(
    'writes what it is asked to the other output',
    ['import sys', 'sys.stderr.write(repr((theta, learning_rate)))', 'return None'],
    { row: 13 },
  ),
  bodies(
    'tells what it is asked in its exceptions',
    ['raise ValueError(f"theta={theta}, rate={learning_rate}")'],
    { row: 13 },
  ),
  bodies('answers with the time', ['import time', 'return time.perf_counter()'], { row: 13 }),
  bodies('answers with what it costs', ['import time', 'return time.process_time_ns() * 1.0'], {
    row: 13,
  }),
  bodies('answers with the place of an object', ['return float(id(object()))'], { row: 13 }),
  bodies('answers with a hash', ['return float(hash("theta") % 1000)'], { row: 13 }),
  bodies('answers at random', ['import random', 'return random.choice([theta, -theta, 0.0])'], {
    row: 13,
  }),
  bodies(
    'answers with the size of memory',
    ['import sys', 'return float(sys.getallocatedblocks())'],
    { row: 13, atMost: 5 },
  ),
  bodies(
    'answers by how shrinking calls it',
    [
      'global seen',
      'seen = globals().get("seen", 0) + 1',
      'return theta * (1 - 2 * learning_rate) if seen > 400 else theta',
    ],
    { row: 22, atMost: 5 },
  ),
];
