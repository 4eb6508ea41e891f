// A student's further files on the machine's own Python: as in the sealed one.

import { afterAll, describe, expect, it } from 'vitest';
import type { Program } from '#grader/core/model/engine.js';
import { finiteValue } from '#grader/core/model/outcome.js';
import { closeNativeEngines, nativeEngine, nativeMissing } from '../../support/native-ready.js';
import { program, right, run, step, testLimits } from '../../support/sealed-engine.js';

afterAll(closeNativeEngines);

const loop = right.slice(right.indexOf('def gradient_descent'));
const rightStep = right.slice(0, right.indexOf('def gradient_descent'));

function withFiles(
  source: string,
  files: Readonly<Record<string, string>>,
  changes: Partial<Program> = {},
): Program {
  const list = Object.entries(files).map(([path, text]) => ({ path, source: text }));
  return program(source, { modules: { program: 'lab', files: list }, ...changes });
}

describe.skipIf(nativeMissing !== null)(`further files (${nativeMissing ?? 'ready'})`, () => {
  const opened = async (what: Program) => (await nativeEngine(testLimits)).open(what, 'whole');
  const answers = async (what: Program) => {
    const session = await opened(what);
    expect(session.loaded).toMatchObject({ error: null });
    const { outcomes } = await session.ask([step(1, 0.1), run(1, 0.25, 2)]);
    return outcomes.map(finiteValue);
  };

  it('are imported, from packages and in circles too', async () => {
    const what = withFiles(`from pkg import single_step_gradient_descent\nimport a\n${loop}`, {
      'pkg/__init__.py': 'from .steps import single_step_gradient_descent\n',
      'pkg/steps.py': `import lab, solution\nassert lab is solution\n${rightStep}`,
      'a.py': 'import b\n',
      'b.py': 'import a\n',
    });
    expect(await answers(what)).toEqual([0.8, 0.25]);
  });

  it('hide libraries, but none that Python has before any script', async () => {
    const names = 'host driver child lockdown json struct sys os math signal numpy random'.split(
      ' ',
    );
    const files = Object.fromEntries(names.map((name) => [`${name}.py`, 'mine = True\n']));
    const source = [
      'import json, numpy, random, sys, os, host',
      'assert json.mine and numpy.mine and random.mine and host.mine',
      'assert not hasattr(sys, "mine") and not hasattr(os, "mine")',
      right,
    ].join('\n');
    expect(await answers(withFiles(source, files))).toEqual([0.8, 0.25]);
  });

  it('are named where an error comes about in them', async () => {
    const { loaded } = await opened(withFiles('import helper\n', { 'helper.py': '\n1 / 0\n' }));
    expect(loaded).toMatchObject({
      error: {
        exception: 'ZeroDivisionError',
        line: 1,
        inFile: { file: 'helper.py', line: 2, text: '1 / 0' },
      },
    });
  });

  it('are reached by the stand-in', async () => {
    const standIn = { function: 'single_step_gradient_descent', factor: 1.5 };
    const what = withFiles('from steps import *\n', { 'steps.py': right }, { standIn });
    expect((await answers(what))[1]).toBe(0.625 ** 2);
  });
});
