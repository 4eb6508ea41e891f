import { describe, expect, it } from 'vitest';
import { TrapSignal } from '#grader/core/model/trap-signal.js';
import { javascriptEngine, right, withStep } from '../../support/javascript-engine.js';
import { functions, run, step } from '../../support/sealed-engine.js';

async function ask(source: string, question = step(1, 0.25), engine = javascriptEngine()) {
  const program = { cells: [{ number: null, source }], functions, standIn: null };
  const session = await engine.open(program, 'whole');
  if ('kind' in session.loaded) return session.loaded;
  const { outcomes, trap } = await session.ask([question]);
  return trap ?? outcomes[0];
}

const nowhere = { kind: 'not-a-number', type: 'undefined', text: 'undefined' };

describe('a program reaches nothing of the host', () => {
  it.each([
    'process',
    'globalThis.process',
    'WebAssembly',
    'fetch',
    'XMLHttpRequest',
    'navigator',
    'Worker',
    'SharedArrayBuffer && undefined',
    'performance',
    'Deno',
    'Buffer',
    'std',
    'os',
    'bjson',
    'Function("return this")().process',
    '(0, eval)("this").process',
    '[].constructor.constructor("return typeof process")() === "undefined" ? undefined : 1',
    'console.log.constructor("return this")().process',
    'require.main',
    'module.constructor.prototype.require',
    'Object.getPrototypeOf(async function () {}).constructor("return 1")().process',
  ])('%s', async (expression) => {
    const source = withStep(
      `try { return typeof (${expression}) === "undefined" ? undefined : String(${expression}); }`,
      'catch { return undefined; }',
    );
    expect(await ask(source)).toEqual(nowhere);
  });

  it('not through a module either', async () => {
    const source = withStep(
      'import("fs").then((fs) => { globalThis.found = fs; });',
      'return globalThis.found;',
    );
    expect(await ask(source)).toEqual(nowhere);
  });

  it('nor through what it is handed', async () => {
    const source = withStep(
      'const callers = [console.log, setTimeout, require].map((each) => each.caller ?? each.arguments ?? null);',
      'return callers.filter((each) => each !== null).length;',
    );
    expect(await ask(source)).toMatchObject({ kind: expect.stringMatching(/value|raised/) });
  });
});

describe('an answer cannot run code on the judge’s side', () => {
  it.each([
    ['a getter for every property', 'new Proxy({}, { get() { for (;;); } })'],
    ['a proxy that throws', 'new Proxy({}, { get() { throw 1; }, getPrototypeOf() { throw 2; } })'],
    ['a proxy around a Number', 'new Proxy(new Number(0.5), {})'],
    ['an endless toJSON', '({ toJSON() { for (;;); } })'],
    ['an endless valueOf', '({ valueOf() { for (;;); } })'],
    ['a symbol that converts', '({ [Symbol.toPrimitive]: () => 0.5 })'],
    [
      'a Number with a valueOf',
      'Object.assign(Object.create(Number.prototype), { valueOf: () => 0.5 })',
    ],
    ['a list with a trap', 'Object.defineProperty([0.5], 0, { get() { for (;;); } })'],
  ])('%s', async (_what, expression) => {
    const outcome = await ask(withStep(`return ${expression};`));
    expect(outcome?.kind).toMatch(/^(not-a-number|timed-out)$/);
  });

  it.each([
    ['an error with an endless name', '{ get name() { for (;;); } }', 'timed-out'],
    ['an error with an endless message', '{ name: "E", get message() { for (;;); } }', 'timed-out'],
    [
      'an error with a stack of lies',
      '{ name: "E", message: "m", stack: { toString() { for (;;); } } }',
      'raised',
    ],
    ['a proxy', 'new Proxy({}, { get() { throw 1; } })', 'raised'],
    ['nothing', 'undefined', 'raised'],
    ['null', 'null', 'raised'],
    ['a text of a million characters', '"x".repeat(1e6)', 'raised'],
  ])('nor can what is thrown: %s', async (_what, expression, kind) => {
    const outcome = await ask(withStep(`throw (${expression});`));
    expect(outcome?.kind).toBe(kind);
    expect(JSON.stringify(outcome).length).toBeLessThan(1000);
  });

  it('and no builtin that it replaced is asked', async () => {
    const source = `
      Number.prototype.valueOf = () => 0.5;
      JSON.stringify = () => '0.5';
      String.prototype.slice = () => '0.5';
      Function.prototype.call = Function.prototype.bind = () => 0.5;
      Array.isArray = () => true;
      ${withStep('return { theta };')}`;
    expect(await ask(source)).toEqual({
      kind: 'not-a-number',
      type: 'object',
      text: '{"theta":1}',
    });
  });

  it('a million digits are shown as a few', async () => {
    const outcome = await ask(withStep('return "9".repeat(1e6);'));
    expect(outcome).toMatchObject({ kind: 'not-a-number', type: 'string' });
    expect(JSON.stringify(outcome).length).toBeLessThan(300);
  });
});

describe('a program cannot outlive its limits', () => {
  it.each([
    ['a loop that catches', 'for (;;) { try { for (;;); } catch {} }'],
    ['a loop in finally', 'try { for (;;); } finally { for (;;); }'],
    ['a recursion that catches', 'const f = () => { try { f(); } finally { f(); } }; f();'],
    ['a generator', 'for (const x of (function* () { for (;;) yield 1; })());'],
    ['a regular expression', '/^(a+)+$/.test("a".repeat(40) + "b");'],
    ['a sort', 'const a = [1, 2, 3]; for (;;) a.sort(() => { for (;;); });'],
    ['waiting by the clock', 'const end = Date.now() + 1e9; while (Date.now() < end);'],
    [
      'a getter of the global object',
      'Object.defineProperty(globalThis, "q", { get() { for (;;); } }); q;',
    ],
  ])('%s', async (_what, loop) => {
    expect(await ask(withStep(loop, 'return theta;'))).toMatchObject({ kind: 'timed-out' });
  });

  it('by async functions, of which nothing runs later', async () => {
    const source = withStep(
      'Promise.resolve().then(() => { for (;;); });',
      'setTimeout(() => { for (;;); }, 0);',
      '(async () => { await 1; for (;;); })();',
      'return theta;',
    );
    expect(await ask(source)).toEqual({ kind: 'value', value: 1 });
  });

  it.each([
    ['texts that double', 'let s = "xy"; for (;;) s += s + s.length;'],
    ['lists of lists', 'const a = []; for (;;) a.push(new Array(1e5).fill(0));'],
    ['one huge buffer', 'new Uint8Array(1e9)[5];'],
    ['many buffers', 'const a = []; for (;;) a.push(new Uint8Array(1e6));'],
  ])('by memory: %s', async (_what, code) => {
    const outcome = await ask(withStep(code, 'return theta;'));
    // A buffer or a text of that size is refused by itself, in words of its own.
    expect(outcome?.kind).toMatch(/^(out-of-memory|raised)$/);
    if (outcome?.kind === 'raised') expect(outcome.message).toMatch(/too long|invalid|memory/);
  });

  it('by depth: it ends at the same one everywhere', async () => {
    const deep = 'const f = (n) => { depth = n; f(n + 1); };';
    const source = `let depth = 0;\n${withStep(deep, 'try { f(0); } catch {}', 'return depth;')}`;
    const first = await ask(source);
    expect(first).toMatchObject({ kind: 'value' });
    expect(await ask(source)).toEqual(first);
    expect(first?.kind === 'value' && first.value).toBeGreaterThan(700);
  });

  it('by depth through the host’s own stack', async () => {
    const source = withStep('const f = (x) => [x].map(f)[0];', 'return f(theta);');
    expect(await ask(source)).toMatchObject({ kind: 'raised', message: 'stack overflow' });
  });

  it('and a right recursion of three hundred steps is answered', async () => {
    const source = `${right.split('function gradient_descent')[0]}
      const gradient_descent = (t, r, n) =>
        n === 0 ? t : gradient_descent(single_step_gradient_descent(t, r), r, n - 1);`;
    const outcome = await ask(source, run(1, 0.01, 300));
    expect(outcome).toMatchObject({ kind: 'value', value: expect.closeTo(0.98 ** 300, 12) });
  });
});

describe('the watchdog', () => {
  it('hears a beat before loading and before each question', async () => {
    let beats = 0;
    const engine = javascriptEngine({}, 'javascript', () => {
      beats += 1;
    });
    const program = { cells: [{ number: null, source: right }], functions, standIn: null };
    const session = await engine.open(program, 'whole');
    expect(beats).toBe(1);
    await session.ask([step(1, 0.1), step(2, 0.1), run(1, 0.1, 3)]);
    expect(beats).toBe(4);
  });

  it('may order that what begins is taken as timed out', async () => {
    let beats = 0;
    const engine = javascriptEngine({}, 'javascript', () => {
      beats += 1;
      if (beats === 3) throw new TrapSignal('ticks');
    });
    const program = { cells: [{ number: null, source: right }], functions, standIn: null };
    const session = await engine.open(program, 'whole');
    expect(await session.ask([step(1, 0.25), step(2, 0.1)])).toEqual({
      outcomes: [{ kind: 'value', value: 0.5 }],
      trap: { kind: 'timed-out', line: null },
    });
  });
});

describe('the world of a program is the same everywhere', () => {
  it('its time begins in November 2023, in UTC', async () => {
    const text =
      'new Date().toString() + new Date(2020, 6, 1).toString() + new Date().getTimezoneOffset()';
    expect(await ask(withStep(`return ${text};`))).toMatchObject({
      text: '"Tue Nov 14 2023 22:13:20 GMT+0000Wed Jul 01 2020 00:00:00 GMT+00000"',
    });
  });
});
