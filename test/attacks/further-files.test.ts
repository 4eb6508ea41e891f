// Every attack once more, from a file that the program imports.

import { describe, expect, it } from 'vitest';
import type { Submission } from '#grader/core/model/submission.js';
import { pythonFile } from '../corpus-tests/grade-programs.js';
import { rightProgram, triumph } from './attack.js';
import { gradeFully, gradeWith, newEngine, shown, surroundings } from './harness.js';
import { families } from './programs/attacks.js';

/** Answers made from memory addresses are other ones here, and may get what `return theta` does. */
const doingNothing = 5;

const engine = newEngine();
const before = surroundings();

function importing(source: string): Submission {
  return {
    ...pythonFile('attack', 'from attack import *\n'),
    files: [{ path: 'attack.py', source }],
    importedAs: 'lab',
  };
}

describe.each(Object.entries(families))('%s, imported', (_family, programs) => {
  it.each(programs)('$name', async ({ source, atMost }) => {
    const report = await gradeFully(engine, importing(source));
    expect(report.result.blame).not.toBe('grader');
    expect(report.result.score ?? 0).toBeLessThanOrEqual(Math.max(atMost, doingNothing));
    expect(JSON.stringify(report)).not.toContain(triumph);
    const { page, terminal } = shown(report);
    expect(page).not.toMatch(/<script>attack|<img src=x/);
    expect(terminal).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
    expect(surroundings()).toBe(before);
  });
});

describe('after attacks that were imported', () => {
  it('a right program is graded as in a new engine', async () => {
    const report = await gradeWith(engine, 'one', rightProgram);
    expect(report).toEqual(await gradeWith(newEngine(), 'one', rightProgram));
    expect(report.result.score).toBe(100);
  });
});
