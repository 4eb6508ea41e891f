import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { grader, sampleClass } from '../support/run-grader.js';

const right = path.join(sampleClass, 'passed-textbook.py');
const escapeSign = String.fromCharCode(27);

// Output goes into a pipe here, which is no screen.
describe('colours', () => {
  it.each([
    ['stay away from a pipe', { NO_COLOR: '', FORCE_COLOR: '' }, [], false],
    ['come with FORCE_COLOR', { NO_COLOR: '', FORCE_COLOR: '1' }, [], true],
    ['yield to NO_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, [], false],
    ['yield to --no-color', { NO_COLOR: '', FORCE_COLOR: '1' }, ['--no-color'], false],
  ])('%s', async (_name, env, flags, isColored) => {
    const { code, out } = await grader(['check', right, ...flags], undefined, env);

    expect(code).toBe(0);
    expect(out.includes(`${escapeSign}[`)).toBe(isColored);
  });
});
