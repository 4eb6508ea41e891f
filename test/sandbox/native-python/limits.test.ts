import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NativeEngine } from '#grader/sandbox/native-python/native-engine.js';
import { run, step } from '#reference/gradient-descent/calls.js';
import { closeNativeEngines, nativeEngine, nativeMissing } from '../../support/native-ready.js';
import { open, programFrom, value } from '../laws/law-kit.js';
import { answers, isWell, nativeLimits, stepBody } from './native-programs.js';

describe.skipIf(nativeMissing !== null)(`native limits (${nativeMissing ?? 'ready'})`, () => {
  let engine: NativeEngine;
  beforeAll(async () => {
    engine = await nativeEngine(nativeLimits);
  });
  afterAll(closeNativeEngines);

  it.each([
    ['an endless loop', 'while theta == 2: pass'],
    ['a loop that swallows every exception', swallowing()],
    ['a sleep without end', 'import time\nif theta == 2: time.sleep(1e9)'],
    ['one endless call into C', 'if theta == 2: sum(range(10 ** 15))'],
    ['a loop that ignores signals', ignoring()],
  ])('time %s out and keep the answer before', async (_what, body) => {
    expect(await answers(engine, stepBody(`${body}\nreturn theta`))).toEqual([
      value(1),
      { kind: 'timed-out', line: expect.toSatisfy((n) => n === null || n >= 3) },
    ]);
    expect(await isWell(engine)).toBe(true);
  });

  it.each([
    ['the head of a loop', 'x = 0\nwhile theta == 2:\n    x += 1\n    x -= 1\nreturn theta', 4],
    ['the inner loop', 'while theta == 2:\n    while True:\n        pass\nreturn theta', 4],
    ['the loop around a call', 'while theta == 2:\n    other()\nreturn theta', 6],
  ])('tell %s', async (_what, body, line) => {
    const top = 'def other():\n    x = 1\n    return x\n'.repeat(line === 6 ? 1 : 0);
    const [, trap] = await answers(engine, stepBody(body, top));
    expect(trap).toEqual({ kind: 'timed-out', line });
  });

  it('hold for each call by itself and give longer runs more', async () => {
    const roomy = await nativeEngine({ ...nativeLimits, callTicks: 2500, stepTicks: 250 });
    const counting = stepBody('return theta').replace(
      '    return theta\n',
      [
        '    import time',
        '    end = time.process_time() + 0.06 * number_steps / 6',
        '    while time.process_time() < end: pass',
        '    return theta',
        '',
      ].join('\n'),
    );
    const loop = counting.replace(
      '(theta, learning_rate):',
      '(theta, learning_rate, number_steps=6):',
    );
    const session = await open(roomy, loop);
    const { outcomes, trap } = await session.ask([
      step(1, 1),
      step(2, 1),
      step(3, 1),
      run(4, 1, 6),
    ]);
    expect([outcomes.length, trap]).toEqual([4, null]);
  });

  it('hold for a submission as a whole', async () => {
    const tight = await nativeEngine({ ...nativeLimits, submissionTicks: 7500 });
    const source = stepBody(
      'end = time.process_time() + 0.2\nwhile time.process_time() < end: pass\nreturn theta',
      'import time',
    );
    const given = await answers(tight, source);
    expect(given).toEqual([value(1), expect.objectContaining({ kind: 'timed-out' })]);
  });

  it.each([
    ['an endless loop', 'while True: pass', 'timed-out'],
    ['a flood of output', 'while True: print("x" * 1000)', 'too-much-output'],
    ['a flood past Python', 'import os\nwhile True: os.write(2, b"x" * 1000)', 'too-much-output'],
    ['an end of the interpreter', 'import os\nos._exit(0)', 'stopped'],
    ['a crash of the interpreter', 'import ctypes\nctypes.string_at(0)', 'stopped'],
  ])('end loading at %s', async (_what, source, kind) => {
    const { loaded } = await engine.open(programFrom(`${source}\n`), 'whole');
    expect(loaded).toMatchObject({ kind });
    expect(await isWell(engine)).toBe(true);
  });

  it.each([
    ['one large list', 'hoard = [0] * (10 ** 9 if theta == 2 else 1)'],
    ['a list that grows', 'hoard = []\nwhile theta == 2: hoard.append(bytearray(1 << 20))'],
    [
      'shared memory',
      'import mmap\nif theta == 2: hoard = mmap.mmap(-1, 10 ** 9).read(); len(hoard)',
    ],
    ['a large array', 'import numpy\nnumpy.ones(10 ** 9 if theta == 2 else 1)'],
  ])('end %s as out of memory, or refuse it', async (_what, body) => {
    const given = await answers(engine, stepBody(`${body}\nreturn theta`));
    expect(given[0]).toEqual(value(1));
    expect(given[1]).toSatisfy(
      (outcome: (typeof given)[number]) =>
        outcome.kind === 'out-of-memory' ||
        (outcome.kind === 'raised' && /Memory|OSError/.test(outcome.exception)),
    );
    expect(await isWell(engine)).toBe(true);
  });

  it('let a program have the memory that it may have', async () => {
    const source = stepBody('return float(len(bytes(48 << 20)) >> 20)');
    expect((await answers(engine, source))[0]).toEqual(value(48));
  });

  it.each([
    ['ends its interpreter', 'import os\nif theta == 2: os._exit(0)', /ended/],
    ['crashes it', 'import ctypes\nif theta == 2: ctypes.string_at(0)', /SIGSEGV/],
    ['aborts it', 'import os\nif theta == 2: os.abort()', /crashed/],
  ])('keep the answers of a program that %s', async (_what, body, why) => {
    expect(await answers(engine, stepBody(`${body}\nreturn theta`))).toEqual([
      value(1),
      { kind: 'stopped', why: expect.stringMatching(why) },
    ]);
    expect(await isWell(engine)).toBe(true);
  });

  it('keep the answers of a program that closes its descriptors', async () => {
    const source = stepBody('os.closerange(0, 99)\nreturn theta', 'import os');
    expect(await answers(engine, source)).toEqual([
      value(1),
      value(2),
      value(3),
      { kind: 'stopped', why: 'the program broke its own interpreter' },
    ]);
    expect(await isWell(engine)).toBe(true);
  });
});

function swallowing(): string {
  return 'while theta == 2:\n    try: theta = 2\n    except BaseException: pass';
}

function ignoring(): string {
  return [
    'import signal',
    'signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))',
    'while theta == 2: pass',
  ].join('\n');
}
