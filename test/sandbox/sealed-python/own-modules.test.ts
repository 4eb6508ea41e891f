// A student's further files: what the program can import, and what hostile ones cannot do.

import { describe, expect, it } from 'vitest';
import type { Program, Session } from '#grader/core/model/engine.js';
import { finiteValue } from '#grader/core/model/outcome.js';
import {
  openLoaded,
  program,
  right,
  run,
  sealedEngine,
  step,
  stepBody,
} from '../../support/sealed-engine.js';

const engine = sealedEngine();

/** The right loop over a step that is imported. */
const loop = right.slice(right.indexOf('def gradient_descent'));
const stepIn = (name: string) => `from ${name} import single_step_gradient_descent\n${loop}`;
const rightStep = right.slice(0, right.indexOf('def gradient_descent'));
const double = 'def double(x): return 2 * x\n';

function withFiles(
  source: string,
  files: Readonly<Record<string, string>>,
  name = 'lab',
  changes: Partial<Program> = {},
): Program {
  const list = Object.entries(files).map(([path, source]) => ({ path, source }));
  return program(source, { modules: { program: name, files: list }, ...changes });
}

async function numbersOf(session: Session): Promise<(number | null)[]> {
  const { outcomes } = await session.ask([step(1, 0.1), run(1, 0.25, 2)]);
  return outcomes.map(finiteValue);
}

async function answers(what: Program): Promise<(number | null)[]> {
  const session = await openLoaded(engine, what);
  expect(session.loaded.error).toBeNull();
  return numbersOf(session);
}

/** A right program whose step doubles by what this import gives. */
function doubling(importLine: string, call = 'double(theta)'): string {
  return [
    importLine,
    'def single_step_gradient_descent(theta, learning_rate):',
    `    return theta - learning_rate * ${call}`,
    loop,
  ].join('\n');
}

const rightAnswers = [0.8, 0.25];

describe('a further file', () => {
  it.each([
    ['import helper', 'helper.double(theta)', { 'helper.py': double }],
    ['from helper import double', 'double(theta)', { 'helper.py': double }],
    ['from helper import *', 'double(theta)', { 'helper.py': double }],
    ['from pkg.helper import double', 'double(theta)', { 'pkg/helper.py': double }],
    ['import pkg.sub.helper as h', 'h.double(theta)', { 'pkg/sub/helper.py': double }],
    [
      'from pkg import double',
      'double(theta)',
      { 'pkg/__init__.py': 'from .helper import double\n', 'pkg/helper.py': double },
    ],
    [
      'import pkg.a',
      'pkg.a.twice(theta)',
      {
        'pkg/__init__.py': '',
        'pkg/a.py':
          'from . import b\nfrom .sub.c import one\ndef twice(x): return b.double(x) * one\n',
        'pkg/b.py': double,
        'pkg/sub/__init__.py': 'from ..b import double\n',
        'pkg/sub/c.py': 'one = 1\n',
      },
    ],
    [
      'import importlib\nhelper = importlib.import_module("helper")',
      'helper.double(theta)',
      { 'helper.py': double },
    ],
  ])('is found by `%s`', async (line, call, files) => {
    expect(await answers(withFiles(doubling(line, call), files))).toEqual(rightAnswers);
  });

  it('is imported within a function, at the first call', async () => {
    const body = stepBody(
      'from helper import double',
      'return theta - learning_rate * double(theta)',
    );
    const what = withFiles(body.cells[0]?.source ?? '', { 'helper.py': `print("now")\n${double}` });
    const session = await openLoaded(engine, what);
    expect(session.loadOutput).toBe('');
    expect(await numbersOf(session)).toEqual(rightAnswers);
  });

  it('runs once', async () => {
    const what = withFiles(doubling('import helper, helper as again\nfrom helper import double'), {
      'helper.py': `print("once")\n${double}`,
    });
    expect((await openLoaded(engine, what)).loadOutput).toBe('once\n');
  });

  it('may hold an asked function', async () => {
    const what = withFiles(stepIn('steps'), { 'steps.py': rightStep });
    expect(await answers(what)).toEqual(rightAnswers);
  });

  it('imports the program by its own name, and as solution', async () => {
    const helper = 'import lab, solution\nassert lab is solution\nfrom lab import factor\n';
    const what = withFiles(doubling('factor = 2\nimport helper', 'helper.factor * theta'), {
      'helper.py': helper,
    });
    expect(await answers(what)).toEqual(rightAnswers);
  });

  it('called solution.py is itself, where the program has another name', async () => {
    const what = withFiles(
      doubling(
        'import solution, lab\nassert lab.__name__ == __name__ == "lab"',
        'solution.double(theta)',
      ),
      {
        'solution.py': double,
      },
    );
    expect(await answers(what)).toEqual(rightAnswers);
  });

  it('called as a notebook is, beside it, is itself', async () => {
    const helper = `${double}import program\n`;
    const source = doubling('import solution, program', 'solution.double(theta)');
    const what = withFiles(source, { 'solution.py': helper, 'program.py': '' }, 'solution');
    expect(await answers(what)).toEqual(rightAnswers);
  });

  it('may import others in a circle', async () => {
    const what = withFiles(doubling('import a', 'a.b.double(theta)'), {
      'a.py': 'import b\n',
      'b.py': `import a\n${double}`,
    });
    expect(await answers(what)).toEqual(rightAnswers);
  });

  it('tells of a circle that cannot work, as Python does', async () => {
    const what = withFiles('from a import x\n', {
      'a.py': 'from b import y\nx = 1\n',
      'b.py': 'from a import x\ny = 1\n',
    });
    const { loaded } = await openLoaded(engine, what);
    expect(loaded.error).toMatchObject({
      exception: 'ImportError',
      line: 1,
      inFile: { file: 'b.py', line: 1, text: 'from a import x' },
    });
  });

  it('is gone with the next program', async () => {
    await answers(withFiles(doubling('from helper import double'), { 'helper.py': double }));
    const { loaded } = await openLoaded(engine, program('import helper\n'));
    expect(loaded.error).toMatchObject({ exception: 'ModuleNotFoundError' });
  });

  it('is no reason to know other names than its own', async () => {
    const { loaded } = await openLoaded(engine, withFiles('import other\n', { 'helper.py': '' }));
    expect(loaded.error).toMatchObject({ exception: 'ModuleNotFoundError', line: 1 });
  });

  it('offers its functions for near misses', async () => {
    const what = withFiles('from helper import single_step\nfrom math import sqrt\n', {
      'helper.py': 'def single_step(theta, rate): return theta\n',
    });
    expect((await openLoaded(engine, what)).loaded.otherNames).toEqual(['single_step']);
  });

  it('defines a dataclass whose annotations are texts', async () => {
    const helper = [
      'from __future__ import annotations',
      'from dataclasses import dataclass',
      '@dataclass',
      'class Two:',
      '    factor: float = 2.0',
      '',
    ].join('\n');
    const what = withFiles(doubling('from helper import Two', 'Two().factor * theta'), {
      'helper.py': helper,
    });
    expect(await answers(what)).toEqual(rightAnswers);
  });
});

describe('an error in a further file', () => {
  it('names file and line while loading', async () => {
    const what = withFiles('x = 1\nimport helper\n', { 'helper.py': 'a = 1\n\nundefined\n' });
    const { loaded } = await openLoaded(engine, what);
    expect(loaded.error).toMatchObject({
      exception: 'NameError',
      line: 2,
      inFile: { file: 'helper.py', line: 3, text: 'undefined' },
    });
  });

  it('names file and line where it does not compile', async () => {
    const what = withFiles('import pkg.helper\n', { 'pkg/helper.py': '\ndef broken(:\n' });
    const { loaded } = await openLoaded(engine, what);
    expect(loaded).toMatchObject({
      compiled: true,
      error: {
        exception: 'SyntaxError',
        message: 'invalid syntax',
        line: 1,
        inFile: { file: 'pkg/helper.py', line: 2, text: 'def broken(:' },
      },
    });
  });

  it('names file and line of a call', async () => {
    const what = withFiles(doubling('from helper import double'), {
      'helper.py': 'def double(x):\n    raise ValueError("no")\n',
    });
    const session = await openLoaded(engine, what);
    expect((await session.ask([step(1, 0.1)])).outcomes).toEqual([
      {
        kind: 'raised',
        exception: 'ValueError',
        message: 'no',
        line: 3,
        inFile: { file: 'helper.py', line: 2, text: '    raise ValueError("no")' },
      },
    ]);
  });

  it("is the program's own where the file calls back", async () => {
    const what = withFiles(
      doubling('from helper import call\ndef double(x): return call(1 / 0 for _ in [1])'),
      {
        'helper.py': 'def call(what): return list(what)\n',
      },
    );
    const session = await openLoaded(engine, what);
    const { outcomes } = await session.ask([step(1, 0.1)]);
    expect(outcomes[0]).toMatchObject({ exception: 'ZeroDivisionError', line: 2 });
    expect(outcomes[0]).not.toHaveProperty('inFile');
  });

  it('leaves the definitions that stand', async () => {
    const what = withFiles(`${right}\nimport helper\n`, { 'helper.py': '1 / 0\n' });
    const { loaded } = await openLoaded(engine, what, 'salvage');
    expect(loaded.functions.gradient_descent).toEqual({ kind: 'callable' });
  });
});

describe('the stand-in for the step', () => {
  const standIn = { function: 'single_step_gradient_descent', factor: 1.5 };
  // (1 - 1.5 * 0.25) ** 2
  const standInAnswer = 0.625 ** 2;

  it.each([
    ['the loop imports it by name', stepIn('steps'), { 'steps.py': rightStep }],
    [
      'the loop looks it up in the module',
      `${stepIn('steps').replace('theta = single', 'theta = steps.single')}\nimport steps\n`,
      { 'steps.py': rightStep },
    ],
    ['the loop lies in the file of the step', 'from steps import *\n', { 'steps.py': right }],
    [
      'the loop lies in a file of its own, under another name of the step',
      'from steps import single_step_gradient_descent\nfrom loops import gradient_descent\n',
      {
        'steps.py': rightStep,
        'loops.py': `from steps import single_step_gradient_descent as one\n${loop.replace('single_step_gradient_descent', 'one')}`,
      },
    ],
    [
      'the loop of another file imports the program when it is called',
      `${rightStep}\nfrom loops import gradient_descent\n`,
      {
        'loops.py': loop.replace(
          'theta = initial_theta',
          'from lab import single_step_gradient_descent\n    theta = initial_theta',
        ),
      },
    ],
  ])('is used where %s', async (_where, source, files) => {
    expect(await answers(withFiles(source, files))).toEqual(rightAnswers);
    const session = await openLoaded(engine, withFiles(source, files, 'lab', { standIn }));
    expect((await numbersOf(session))[1]).toBe(standInAnswer);
  });

  it('leaves another function of the same name alone', async () => {
    const source = `${rightStep}\nfrom loops import gradient_descent\n`;
    const session = await openLoaded(
      engine,
      withFiles(source, { 'loops.py': right }, 'lab', { standIn }),
    );
    expect((await numbersOf(session))[1]).toBe(0.25);
  });
});

describe('a further file called like something else', () => {
  it('hides a library of Python', async () => {
    const what = withFiles(doubling('from random import double'), { 'random.py': double });
    expect(await answers(what)).toEqual(rightAnswers);
  });

  it('hides a library that is not here', async () => {
    const what = withFiles(doubling('from numpy import double'), { 'numpy.py': double });
    expect(await answers(what)).toEqual(rightAnswers);
  });

  it.each(['math', 'sys', 'builtins', 'time', 'os', 'io'])(
    'does not hide %s, which Python has before any script',
    async (name) => {
      const source = doubling(`import ${name}\nassert not hasattr(${name}, "double")`, '2 * theta');
      expect(await answers(withFiles(source, { [`${name}.py`]: double }))).toEqual(rightAnswers);
    },
  );

  it('does not hide a library where it is a folder without __init__.py', async () => {
    const source = doubling('import json, torch\njson.dumps(1)\ntorch.manual_seed(0)', '2 * theta');
    const files = { 'json/data.py': '', 'torch/data.py': '' };
    expect(await answers(withFiles(source, files))).toEqual(rightAnswers);
  });

  it.each([
    'host driver own_modules absent_libraries output prepare'.split(' '),
    'json struct linecache types importlib _ast __future__ warnings traceback re'.split(' '),
    'encodings _frozen_importlib sys builtins codecs _io'.split(' '),
  ])('does the driver no harm (%s …)', async (...names) => {
    const evil = 'raise SystemExit\n';
    const files = Object.fromEntries(names.map((name) => [`${name}.py`, evil]));
    const tries = names.map((name) => `try:\n    import ${name}\nexcept BaseException: pass\n`);
    expect(await answers(withFiles(`${tries.join('')}${right}`, files))).toEqual(rightAnswers);
  });

  it('is not taken for a module where Python could not import it', async () => {
    const files = {
      'a.b.py': '',
      '__init__.py': 'boom',
      '.py': '',
      'x/.py': '',
      '/y.py': '',
      'p//q.py': '',
    };
    expect(await answers(withFiles(right, files))).toEqual(rightAnswers);
  });
});

describe('a hostile further file', () => {
  it('gains nothing from writing over the driver and what it stands on', async () => {
    const helper = [
      'import sys, gc',
      'frame = sys._getframe()',
      'while frame is not None:',
      '    for name, value in list(frame.f_globals.items()):',
      '        if callable(value) and name[:2] != "__":',
      '            frame.f_globals[name] = lambda *a, **k: 1 / 0',
      '    frame = frame.f_back',
      'sys.meta_path.clear()',
      'sys.modules.clear()',
      '',
    ].join('\n');
    const session = await engine.open(
      withFiles(`import helper\n${right}`, { 'helper.py': helper }),
      'whole',
    );
    // Nothing but right answers or none.
    if (!('kind' in session.loaded)) {
      for (const value of await numbersOf(session))
        expect([null, ...rightAnswers]).toContain(value);
    }
    expect(await answers(program(right))).toEqual(rightAnswers);
  });

  it('is stopped by the ticks of loading', async () => {
    const what = withFiles('import helper\n', { 'helper.py': 'while True: pass\n' });
    expect((await engine.open(what, 'whole')).loaded).toMatchObject({ kind: 'timed-out', line: 1 });
  });

  it('is stopped by the ticks of a call', async () => {
    const what = withFiles(doubling('from helper import double'), {
      'helper.py': 'def double(x):\n    while True: pass\n',
    });
    const session = await openLoaded(engine, what);
    expect((await session.ask([step(1, 0.1)])).trap).toEqual({ kind: 'timed-out', line: 3 });
  });

  it('may be huge', async () => {
    const source = `${'x = 1 # padding padding padding\n'.repeat(20_000)}${double}`;
    const what = withFiles(doubling('from helper import double'), { 'helper.py': source });
    expect(await answers(what)).toEqual(rightAnswers);
  });
});
