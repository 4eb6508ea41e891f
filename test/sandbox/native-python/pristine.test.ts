// What one program leaves behind, the next one does not find.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NativeEngine } from '#grader/sandbox/native-python/native-engine.js';
import { closeNativeEngines, nativeEngine, nativeMissing } from '../../support/native-ready.js';
import { value } from '../laws/law-kit.js';
import { answer, nativeLimits, stepBody } from './native-programs.js';

const top =
  'import builtins, ctypes, gc, math, os, random, sys, time, warnings\nimport numpy as np';

describe.skipIf(nativeMissing !== null)(`native sessions (${nativeMissing ?? 'ready'})`, () => {
  let engine: NativeEngine;
  beforeAll(async () => {
    engine = await nativeEngine(nativeLimits);
  });
  afterAll(closeNativeEngines);

  it.each([
    ['a patched library', 'math.left = 1', 'hasattr(math, "left")'],
    ['a patched builtin', 'builtins.left = 1', 'hasattr(builtins, "left")'],
    ['a patched numpy', 'np.left = 1', 'hasattr(np, "left")'],
    ['a module', 'sys.modules["left"] = math', '"left" in sys.modules'],
    ['its own module', 'pass', '__name__ != "solution"'],
    ['an import path', 'sys.path.append("left")', '"left" in sys.path'],
    ['the environment', 'os.environ["LEFT"] = "1"', '"LEFT" in os.environ'],
    ['the environment of C', 'os.putenv("LEFT", "1")', 'bool(ctypes.CDLL(None).getenv(b"LEFT"))'],
    ['the random state', 'random.seed(9); sys.left = 1', 'hasattr(sys, "left")'],
    ['error settings of numpy', 'np.seterr(all="raise")', 'np.geterr()["over"] == "raise"'],
    ['a mask for files', 'os.umask(0o77)', 'False'],
    [
      'memory',
      'sys.left = bytearray(b"left-behind" * 9)',
      'any(type(o) is bytearray and b"left-behind" in o for o in gc.get_objects())',
    ],
    ['warnings', 'warnings.simplefilter("error")', 'warnings.filters[0][0] == "error"'],
    ['collections switched off', 'gc.disable()', 'not gc.isenabled()'],
    ['a recursion limit', 'sys.setrecursionlimit(77)', 'sys.getrecursionlimit() == 77'],
  ])('do not see %s of the one before', async (_what, leave, find) => {
    const source = (statement: string) => stepBody(statement, top);
    const look = source(`return 1.0 if ${find} else 0.0`);
    expect(await answer(engine, look)).toEqual(value(0));
    await answer(engine, source(`${leave}\nreturn theta`));
    expect(await answer(engine, look)).toEqual(value(0));
  });

  it('have the same process number, user, and open descriptors each time', async () => {
    const look = stepBody(
      [
        'open_ = 0',
        'for fd in range(64):',
        '    try: os.fstat(fd); open_ += 1',
        '    except OSError: pass',
        'return float(os.getpid() * 1000 + open_)',
      ].join('\n'),
      top,
    );
    // Process 1 of its own namespace; input, two outputs, commands, replies.
    expect(await answer(engine, look)).toEqual(value(1005));
    expect(await answer(engine, look)).toEqual(value(1005));
  });
});
