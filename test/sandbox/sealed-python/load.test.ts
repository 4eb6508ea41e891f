import { describe, expect, it } from 'vitest';
import {
  notebook,
  openLoaded,
  outcomeOf,
  program,
  right,
  run,
  sealedEngine,
  step,
} from '../../support/sealed-engine.js';

const engine = sealedEngine();

describe('loading a file', () => {
  it('finds both functions', async () => {
    const { loaded } = await openLoaded(engine, program(right));
    expect(loaded).toEqual({
      compiled: true,
      error: null,
      skippedCells: [],
      functions: {
        single_step_gradient_descent: { kind: 'callable' },
        gradient_descent: { kind: 'callable' },
      },
      otherNames: [],
    });
  });

  it('does not run what is guarded by __main__', async () => {
    const session = await openLoaded(engine, program('if __name__ == "__main__":\n    1 / 0\n'));
    expect(session.loaded.error).toBeNull();
  });

  it('tells where a syntax error is', async () => {
    const { loaded } = await openLoaded(engine, program('def f(x)\n    return x\n'));
    expect(loaded).toMatchObject({
      compiled: false,
      error: { exception: 'SyntaxError', message: "expected ':'", line: 1, column: 9, cell: null },
    });
  });

  it('does not take a SyntaxError that the program raises for one of its own', async () => {
    const { loaded } = await openLoaded(engine, program(`${right}\nraise SyntaxError("x")\n`));
    expect(loaded).toMatchObject({ compiled: true, error: { exception: 'SyntaxError', line: 11 } });
  });

  it('tells where the top level crashed and keeps what stood before', async () => {
    const { loaded } = await openLoaded(engine, program(`${right}\nprint(undefined_name)\n`));
    expect(loaded.error).toEqual({
      exception: 'NameError',
      message: "name 'undefined_name' is not defined",
      line: 11,
      column: null,
      cell: null,
    });
    expect(loaded.functions.gradient_descent).toEqual({ kind: 'callable' });
  });

  it('ends quietly at sys.exit()', async () => {
    const { loaded } = await openLoaded(engine, program(`${right}\nimport sys\nsys.exit(1)\n`));
    expect(loaded.error).toBeNull();
  });

  it('says what a name stands for when it is no function', async () => {
    const { loaded } = await openLoaded(
      engine,
      program('gradient_descent = 3.5\ndef step_once(): pass\n'),
    );
    expect(loaded.functions).toEqual({
      single_step_gradient_descent: { kind: 'missing' },
      gradient_descent: { kind: 'not-callable', type: 'float' },
    });
    expect(loaded.otherNames).toEqual(['step_once']);
  });

  it('keeps what it prints', async () => {
    const session = await openLoaded(engine, program('print("hello")\nprint("λ = 0.2")\n'));
    expect(session.loadOutput).toBe('hello\nλ = 0.2\n');
  });

  it('lets dataclasses with text annotations find their module', async () => {
    const source =
      'from __future__ import annotations\nfrom dataclasses import dataclass\n@dataclass\nclass P:\n    x: float = 1.0\n';
    expect((await openLoaded(engine, program(source))).loaded.error).toBeNull();
  });

  it('answers calendar questions in UTC', async () => {
    const source =
      'import time, datetime\nprint(time.strftime("%Y %H", time.localtime(0)), datetime.datetime.now().year, time.mktime((1970, 1, 2, 0, 0, 0, 0, 0, 0)))\n';
    const session = await openLoaded(engine, program(source));
    expect(session.loadOutput).toBe('1970 00 2023 86400.0\n');
  });

  it('sleeps on a clock of its own', async () => {
    const session = await openLoaded(
      engine,
      program('import time\ntime.sleep(2)\nprint("awake")\n'),
    );
    expect(session.loadOutput).toBe('awake\n');
  });
});

describe('loading in pieces', () => {
  const crashing = `
SCALE = 2
DEMO = undefined_name
def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * SCALE * theta
print("never shown")
try:
    import fast_maths
except ImportError:
    fast_maths = None
gradient_descent = lambda theta, rate, n: theta
`;

  it('keeps definitions, imports and assignments, each by itself', async () => {
    const session = await openLoaded(engine, program(crashing), 'salvage');
    expect(session.loadOutput).toBe('');
    const { outcomes } = await session.ask([step(3, 0.25), run(5, 0.1, 2)]);
    expect(outcomes).toEqual([
      { kind: 'value', value: 1.5 },
      { kind: 'value', value: 5 },
    ]);
  });

  it('leaves out assignments that call when only definitions are wanted', async () => {
    const hangs =
      'answer = sum(1 for _ in iter(int, 1))\nN = 3\ndef gradient_descent(t, r, n): return N\n';
    const session = await openLoaded(engine, program(hangs), 'definitions');
    expect(await session.ask([run(1, 1, 1)])).toMatchObject({
      outcomes: [{ kind: 'value', value: 3 }],
    });
  });
});

describe('loading a notebook', () => {
  it('runs cells in one namespace, later definitions winning', async () => {
    const what = notebook('RATE = 2', right, 'def gradient_descent(t, r, n): return RATE');
    expect(await outcomeOf(engine, what, run(1, 1, 1))).toEqual({ kind: 'value', value: 2 });
  });

  it('skips a cell that does not compile and names it', async () => {
    const { loaded } = await openLoaded(engine, notebook('x = 1', 'y = = 2\n', right));
    expect(loaded.error).toBeNull();
    expect(loaded.skippedCells).toMatchObject([{ exception: 'SyntaxError', cell: 2, line: 1 }]);
    expect(loaded.functions.gradient_descent).toEqual({ kind: 'callable' });
  });

  it('counts lines through all cells in nested functions, too', async () => {
    const nested = 'def f():\n    def g():\n        return [1 / x for x in [0]]\n    return g\n';
    const what = notebook('x = 1\n', `${nested}f()()\n`);
    const { loaded } = await openLoaded(engine, what);
    expect(loaded.error).toMatchObject({ cell: 2, line: 3 });
    const salvaged = `${nested}gradient_descent = lambda t, r, n: f()()\n`;
    const session = await openLoaded(engine, notebook('x = 1\n', salvaged), 'salvage');
    expect(await session.ask([run(1, 1, 1)])).toMatchObject({
      outcomes: [{ exception: 'ZeroDivisionError', line: 5 }],
    });
  });

  it('tells a place within the cell in the text of a syntax error', async () => {
    const { loaded } = await openLoaded(engine, notebook('x = 1\ny = 2\n', '\nx = "open\n'));
    expect(loaded.skippedCells).toMatchObject([
      { cell: 2, line: 2, message: 'unterminated string literal (detected at line 2)' },
    ]);
  });

  it('tells cell and line of a crash', async () => {
    const { loaded } = await openLoaded(engine, notebook('x = 1\n', `${right}\n`, '\n1 / 0'));
    expect(loaded.error).toMatchObject({ exception: 'ZeroDivisionError', cell: 3, line: 2 });
  });
});

describe('libraries that are not here', () => {
  const unused =
    'import numpy as np\nimport torch\nfrom scipy.optimize import minimize\nnp.random.seed(0)\nx = np.linspace(0, 1, 5) ** 2\n';

  it('cost nothing while no answer depends on them', async () => {
    const what = program(`${unused}${right}`);
    expect(await outcomeOf(engine, what, step(3, 0.25))).toEqual({ kind: 'value', value: 1.5 });
  });

  it.each([
    ['a value of it is returned', 'return np.float64(theta) * (1 - 2 * learning_rate)'],
    ['a value of it is tested', 'return theta if np.isclose(theta, 0) else 0.0'],
    ['a value of it is converted', 'return float(torch.tensor(theta))'],
    [
      'its exception is wrapped',
      'try:\n        return float(np.exp(theta))\n    except Exception as e:\n        raise ValueError("no") from e',
    ],
  ])('are named when %s', async (_name, body) => {
    const what = program(
      `${unused}def single_step_gradient_descent(theta, learning_rate):\n    ${body}\n`,
    );
    expect(await outcomeOf(engine, what, step(3, 0.25))).toMatchObject({ kind: 'needs-library' });
  });

  it('are no type of a plain number', async () => {
    const what = program(
      `${unused}def single_step_gradient_descent(theta, learning_rate):\n    return 1.0 if isinstance(theta, (np.ndarray, torch.Tensor)) else 2.0\n`,
    );
    expect(await outcomeOf(engine, what, step(3, 0.25))).toEqual({ kind: 'value', value: 2 });
  });

  it('leave a function undecided that they decorate', async () => {
    const what = program(
      `${unused}@torch.no_grad()\ndef single_step_gradient_descent(t, r):\n    return t\n`,
    );
    const { loaded } = await openLoaded(engine, what);
    expect(loaded.functions.single_step_gradient_descent).toEqual({
      kind: 'needs-library',
      library: 'torch',
    });
  });

  it('draw in silence', async () => {
    const source =
      'import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nax.plot([1, 2])\nplt.show()\nfrom tqdm import tqdm\nprint(sum(tqdm(range(4))))\n';
    const session = await openLoaded(engine, program(source));
    expect(session.loaded.error).toBeNull();
    expect(session.loadOutput).toBe('6\n');
  });

  it('that nobody knows are missing modules', async () => {
    const { loaded } = await openLoaded(engine, program('import grdient_tools\n'));
    expect(loaded.error).toMatchObject({ exception: 'ModuleNotFoundError', line: 1 });
  });
});

describe('a stand-in for the step', () => {
  it('is what the loop calls, by position and by name', async () => {
    const keyword = right.replace(
      '(theta, learning_rate)\n',
      '(learning_rate=learning_rate, theta=theta)\n',
    );
    for (const source of [right, keyword]) {
      const what = program(source, {
        standIn: { function: 'single_step_gradient_descent', factor: 1.5 },
      });
      expect(await outcomeOf(engine, what, run(8, 0.5, 2))).toEqual({ kind: 'value', value: 0.5 });
      expect(await outcomeOf(engine, what, step(8, 0.5))).toEqual({ kind: 'value', value: 0 });
    }
  });
});
