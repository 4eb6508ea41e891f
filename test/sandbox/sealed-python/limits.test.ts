import { describe, expect, it } from 'vitest';
import { TrapSignal } from '#grader/core/model/trap-signal.js';
import {
  openLoaded,
  outcomeOf,
  program,
  right,
  run,
  sealedEngine,
  step,
  stepBody,
} from '../../support/sealed-engine.js';

const engine = sealedEngine();

describe('limits', () => {
  it('stop an endless loop and name its line', async () => {
    const endless = right.replace('for _ in range(number_steps):', 'while number_steps > 0:');
    expect(await outcomeOf(engine, program(endless), run(1, 0.1, 3))).toEqual({
      kind: 'timed-out',
      line: 8,
    });
  });

  it('stop a loop that swallows every exception', async () => {
    const what = stepBody('while True:', '    try: theta += 1', '    except BaseException: pass');
    expect(await outcomeOf(engine, what, step(1, 1))).toMatchObject({ kind: 'timed-out' });
  });

  it('keep the answers given before the one that hung', async () => {
    const session = await openLoaded(engine, stepBody('while theta == 2: pass', 'return theta'));
    expect(await session.ask([step(1, 0), step(2, 0), step(3, 0)])).toMatchObject({
      outcomes: [{ kind: 'value', value: 1 }],
      trap: { kind: 'timed-out' },
    });
  });

  it('count each question by itself', async () => {
    const session = await openLoaded(
      engine,
      stepBody('for _ in range(600_000): pass', 'return theta'),
    );
    const { trap } = await session.ask([step(1, 0), step(2, 0), step(3, 0)]);
    expect(trap).toBeNull();
    expect(session.ticks).toBeGreaterThan(20_000);
  });

  it('hold for a submission as a whole', async () => {
    const tight = sealedEngine({ submissionTicks: 15_000 });
    const session = await openLoaded(
      tight,
      stepBody('for _ in range(300_000): pass', 'return theta'),
    );
    const { outcomes, trap } = await session.ask([step(1, 0), step(2, 0), step(3, 0)]);
    expect([outcomes.length, trap?.kind]).toEqual([2, 'timed-out']);
  });

  it('count the same ticks every time', async () => {
    const ticks = [];
    for (const each of [engine, sealedEngine(), engine]) {
      const session = await openLoaded(each, program(right));
      await session.ask([run(1, 0.001, 300), run(1, 0.2, 20)]);
      ticks.push(session.ticks);
    }
    expect(new Set(ticks).size).toBe(1);
  });

  it('stop an endless loop at top level', async () => {
    const { loaded } = await engine.open(program('x = 0\nwhile True:\n    x += 1\n'), 'whole');
    expect(loaded).toMatchObject({
      kind: 'timed-out',
      line: expect.toSatisfy((n) => n === 2 || n === 3),
    });
  });

  it('stop a sleep without end', async () => {
    const { loaded } = await engine.open(program('import time\ntime.sleep(1e9)\n'), 'whole');
    expect(loaded).toMatchObject({ kind: 'timed-out' });
  });

  it('make a hungry program a MemoryError', async () => {
    const what = stepBody('hoard = [0] * (10 ** 9)', 'return theta');
    expect(await outcomeOf(engine, what, step(1, 1))).toMatchObject({ kind: 'out-of-memory' });
  });

  it('let a program go on that recovers from a MemoryError', async () => {
    const what = stepBody(
      'try: hoard = bytes(10 ** 9)',
      'except MemoryError: pass',
      'return theta',
    );
    expect(await outcomeOf(engine, what, step(1, 1))).toEqual({ kind: 'value', value: 1 });
  });

  it('stop a flood of output', async () => {
    const what = stepBody('while True: print("x" * 1000)');
    expect(await outcomeOf(engine, what, step(1, 1))).toMatchObject({ kind: 'too-much-output' });
  });

  it('stop a flood of output at top level sooner', async () => {
    const { loaded } = await engine.open(program('print("x" * 100_000)\n'), 'whole');
    expect(loaded).toMatchObject({ kind: 'too-much-output' });
  });

  it('make endless recursion a RecursionError, through C too', async () => {
    const plain = stepBody('return single_step_gradient_descent(theta, learning_rate)');
    const throughC = stepBody('return sum(single_step_gradient_descent(theta, 1) for _ in [1])');
    for (const what of [plain, throughC]) {
      expect(await outcomeOf(engine, what, step(1, 1))).toMatchObject({
        exception: 'RecursionError',
      });
    }
  });

  it('end what begins at a beat that the watchdog refuses', async () => {
    let beats = 0;
    const watched = sealedEngine({}, () => {
      beats++;
      if (beats === 3) throw new TrapSignal('ticks');
    });
    const session = await openLoaded(watched, program(right));
    expect(await session.ask([step(1, 0), step(2, 0), step(3, 0)])).toMatchObject({
      outcomes: [{ kind: 'value', value: 1 }],
      trap: { kind: 'timed-out' },
    });
  });
});

describe('closed doors', () => {
  it.each([
    ['os.system', 'import os; os.system("true")'],
    ['os._exit', 'import os; os._exit(0)'],
    ['os.abort', 'import os; os.abort()'],
    ['os.kill', 'import os; os.kill(1, 9)'],
    ['a pipe', 'import os; os.pipe()'],
  ])('%s ends the session without an effect', async (_name, line) => {
    const outcome = await outcomeOf(engine, stepBody(line, 'return theta'), step(1, 1));
    expect(outcome?.kind).toMatch(/stopped|raised/);
  });

  it.each([
    ['files', 'open("/etc/passwd")', 'FileNotFoundError'],
    ['new files', 'open("made.txt", "w")', 'FileNotFoundError'],
    ['folders', '__import__("os").listdir("/")', 'FileNotFoundError'],
    ['sockets', '__import__("socket")', 'ModuleNotFoundError'],
    ['processes', '__import__("subprocess")', 'ModuleNotFoundError'],
    ['JavaScript', '__import__("js")', 'ModuleNotFoundError'],
    ['Pyodide', '__import__("pyodide")', 'ModuleNotFoundError'],
    ['foreign functions', '__import__("ctypes")', 'ModuleNotFoundError'],
  ])('%s are not there', async (_name, expression, exception) => {
    const outcome = await outcomeOf(engine, stepBody(`return ${expression}`), step(1, 1));
    expect(outcome).toMatchObject({ kind: 'raised', exception });
  });

  it('know nothing of the environment', async () => {
    const what = stepBody('import os', 'return len(os.environ)');
    expect(await outcomeOf(engine, what, step(1, 1))).toEqual({ kind: 'value', value: 0 });
  });
});
