// Programs that reach for the driver beside them, or for the watchdog. What they break is theirs.

import { describe, expect, it } from 'vitest';
import {
  openLoaded,
  outcomeOf,
  program,
  right,
  sealedEngine,
  step,
  stepBody,
} from '../../support/sealed-engine.js';

const engine = sealedEngine();
const brokeIt = { kind: 'stopped', why: 'the program broke its own interpreter' };

describe('the driver', () => {
  it('tells the true name of a class that lies about it', async () => {
    const what = stepBody(
      'class Liar(type):',
      '    __name__ = property(lambda kind: "E\\0" + "1e999" + "\\0forged")',
      'class Own(Exception, metaclass=Liar): pass',
      'raise Own("text")',
    );
    expect(await outcomeOf(engine, what, step(1, 1))).toMatchObject({
      exception: 'Own',
      message: 'text',
    });
  });

  it('tells the true place of an error that lies about it', async () => {
    const what = stepBody(
      'class Own(Exception):',
      '    __traceback__ = __cause__ = __context__ = property(lambda self: 1 / 0)',
      'raise Own("text")',
    );
    expect(await outcomeOf(engine, what, step(1, 1))).toMatchObject({
      exception: 'Own',
      line: 14,
    });
  });

  it('cuts texts of a class that cuts them differently', async () => {
    const what = stepBody(
      'class Text(str):',
      '    def __getitem__(self, part): return 1 / 0',
      '    def __format__(self, spec): return 1 / 0',
      'class Own(Exception):',
      '    def __str__(self): return Text("long" * 1000)',
      'raise Own()',
    );
    expect(await outcomeOf(engine, what, step(1, 1))).toMatchObject({
      exception: 'Own',
      message: 'long'.repeat(125),
    });
  });

  it('is not disturbed by odd names and objects at top level', async () => {
    const source = [
      right,
      'class Odd:',
      '    def __call__(self): pass',
      '    def __getattribute__(self, name): raise KeyError(name)',
      'odd = Odd()',
      'globals()[5] = odd',
      '',
    ].join('\n');
    const { loaded } = await openLoaded(engine, program(source));
    expect(loaded).toMatchObject({ error: null, otherNames: ['Odd'] });
  });
});

describe('a frame that the program wrote into', () => {
  const scribble = (kind: number, length: number, text: string) =>
    stepBody(
      'import struct, sys',
      'scene = sys._getframe(1).f_locals',
      `text = ${text}`,
      'at, place = scene["text_start"], scene["answer_at"]',
      'scene["frame"][at:at + len(text)] = text',
      `struct.pack_into("<dIHBB", scene["frame"], place, 1.0, at, ${length}, ${kind}, 0)`,
      'sys.settrace(None)',
      'import os',
      'os.abort()',
    );

  it('names no library that could not be one', async () => {
    const what = scribble(4, 16, 'b"numpy; rm -rf ~ "');
    expect(await outcomeOf(engine, what, step(1, 1))).toMatchObject({ kind: 'stopped' });
  });

  it('holds no longer texts than the driver writes', async () => {
    const what = scribble(2, 30_000, 'b"x" * 2000');
    expect(await outcomeOf(engine, what, step(1, 1))).toMatchObject({ kind: 'stopped' });
    const session = await openLoaded(engine, what);
    const { outcomes } = await session.ask([step(1, 1)]);
    expect(outcomes).toEqual([{ kind: 'not-a-number', type: '', text: '' }]);
  });

  it('holds no line that there cannot be', async () => {
    const what = scribble(3, 12, 'b"E\\x00-Infinity\\x00"');
    const { outcomes } = await (await openLoaded(engine, what)).ask([step(1, 1)]);
    expect(outcomes).toEqual([{ kind: 'raised', exception: 'E', message: '', line: null }]);
  });
});

describe('a reply to loading that the program wrote into', () => {
  const tampered = (line: string) =>
    program(`${right}\nimport sys\nreply = sys._getframe(2).f_locals["reply"]\n${line}\n`);
  const problem = (parts: string) =>
    `reply["error"] = {"exception": "X", "message": "m", "line": 1, "column": 0, ${parts}}`;

  it.each([
    ['a line beyond counting', problem('"line": 1e300')],
    ['half a line', problem('"line": 2.5')],
    ['a line below all', problem('"line": -3')],
    ['a text without end', problem('"message": "m" * 100_000')],
    ['more names than are told', 'reply["others"] = ["x"] * 51'],
    ['more than fits', 'reply["others"] = [[]] * 2_000_000'],
    ['a library that is none', 'reply["functions"] = [["needs-library", "a b"]] * 3'],
    ['no reason', 'reply["compiled"] = False'],
  ])('with %s ends the session', async (_what, line) => {
    const { loaded } = await engine.open(tampered(line), 'whole');
    expect(loaded).toEqual(brokeIt);
  });

  it('that is none at all ends the session', async () => {
    const source = [
      'import builtins, json.encoder',
      'class Reply:',
      '    def encode(self): return 7',
      'json.encoder.encode_basestring_ascii = lambda text: Reply()',
      'real = builtins.isinstance',
      'builtins.isinstance = lambda value, kind: True if kind is str else real(value, kind)',
      '',
    ].join('\n');
    const { loaded } = await engine.open(program(source), 'whole');
    expect(loaded).toEqual(brokeIt);
  });
});

describe('time', () => {
  it('ends for a hook that hangs where the loop is looked for', async () => {
    const what = stepBody(
      'import sys',
      'def hook(frame, *event):',
      '    while frame.f_code.co_name == "where": pass',
      'sys.setprofile(hook)',
      'while True: pass',
    );
    const session = await openLoaded(engine, what);
    const { trap } = await session.ask([step(1, 1)]);
    expect(trap).toEqual({ kind: 'timed-out', line: null });
    expect(session.ticks).toBeLessThan(25_000);
  });

  it('is not won by turning back the number of the question', async () => {
    const what = stepBody(
      'import sys',
      'progress = sys._getframe(1).f_locals["progress"]',
      'while theta == 2:',
      '    progress[0] = 1 - progress[0]',
      'return theta',
    );
    const session = await openLoaded(engine, what);
    await session.ask([step(1, 0), step(2, 0)]);
    expect(session.ticks).toBeLessThan(45_000);
  });

  it('is not won by beats of the program itself', async () => {
    let beats = 0;
    const watched = sealedEngine({}, () => beats++);
    const what = stepBody(
      'import os, sys',
      'for _ in range(100): os.getuid()',
      'progress = sys._getframe(1).f_locals["progress"]',
      'for number in range(100):',
      '    progress[0] = number',
      '    os.getuid()',
      'return theta',
    );
    await (await openLoaded(watched, what)).ask([step(1, 0), step(2, 0), step(3, 0)]);
    expect(beats).toBe(1 + 3);
  });

  it('passes while random bytes are made', async () => {
    const what = stepBody('import os', 'return len(os.urandom(4_096_000))');
    const session = await openLoaded(engine, what);
    await session.ask([step(1, 0)]);
    expect(session.ticks).toBeGreaterThan(1000);
  });

  it('beyond the calendar is an OverflowError', async () => {
    const what = stepBody('import time', 'return time.mktime((10**8, 1, 1, 0, 0, 0, 0, 0, 0))');
    expect(await outcomeOf(engine, what, step(1, 1))).toMatchObject({
      exception: 'OverflowError',
    });
  });
});
