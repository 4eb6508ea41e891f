import { describe, expect, it } from 'vitest';
import { importsOwnFiles } from '#grader/core/model/imports-own-files.js';

const files = ['steps.py', 'lib/tools.py'].map((path) => ({ path, source: '' }));

describe('a program', () => {
  it.each([
    ['import steps', true],
    ['import math, steps as s', true],
    ['def f():\n    from steps import one', true],
    ['from lib import tools', true],
    ['import lib.tools', true],
    ['from . import tools', true],
    ['import math', false],
    ['# import steps', false],
    ['steps = 3', false],
    ['from stepsize import x', false],
  ])('with %j needs its further files: %s', (source, needs) => {
    expect(importsOwnFiles({ cells: [{ number: null, source }], files, language: 'python' })).toBe(
      needs,
    );
  });

  it.each([
    ["import { f } from './steps.js';", true],
    ['import"../steps"', true],
    ["export * from './steps';", true],
    ["import fs from 'fs';", false],
    ["const from = './steps.js';", false],
  ])('in JavaScript with %j needs its further files: %s', (source, needs) => {
    const cells = [{ number: null, source }];
    const beside = [{ path: 'steps.js', source: '' }];
    expect(importsOwnFiles({ cells, files: beside, language: 'javascript' })).toBe(needs);
    expect(importsOwnFiles({ cells, files: [], language: 'typescript' })).toBe(false);
  });

  it('that came alone needs none', () => {
    const cells = [{ number: null, source: 'import steps' }];
    expect(importsOwnFiles({ cells, files: [], language: 'python' })).toBe(false);
  });
});
