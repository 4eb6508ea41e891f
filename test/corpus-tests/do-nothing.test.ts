import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '#grader/package-root.js';
import { loopName, stepName } from '#reference/gradient-descent/calls.js';
import { grader, pythonFile } from './grade-programs.js';

/** What is left of 100 for doing nothing (RULES B.2). */
const most = 5;

const answers = ['return theta', 'return 0', 'return 1', 'pass'];
const starter = readFileSync(
  path.join(packageRoot, 'reference', 'gradient-descent', 'starter.py'),
  'utf8',
);

/** Loops that do nothing, or repeat what does nothing. One that calls the step is a right loop. */
const loops = [
  ...answers.map((answer) => [answer]),
  ...['theta', '0', '1', 'None'].map((value) => [
    'for _ in range(steps):',
    `    theta = ${value}`,
    'return theta',
  ]),
];

const pairs = answers.flatMap((answer) => loops.map((loop) => ({ answer, loop })));

describe('doing nothing', () => {
  const grade = grader();

  it('earns nothing in the form of the starter', async () => {
    expect((await grade(pythonFile('starter', starter))).score).toBe(0);
  });

  it.each(pairs)('earns next to nothing as $answer under $loop', async ({ answer, loop }) => {
    const source = [
      `def ${stepName}(theta, rate):`,
      `    ${answer}`,
      `def ${loopName}(theta, rate, steps):`,
      ...loop.map((line) => `    ${line}`),
    ].join('\n');

    const { score } = await grade(pythonFile('nothing', `${source}\n`));

    expect(score).toBeLessThanOrEqual(most);
  });
});

describe('the starter', () => {
  it('gives both functions with a docstring and nothing else', () => {
    for (const name of [stepName, loopName]) {
      expect(starter).toMatch(
        new RegExp(
          `def ${name}\\([^)]*\\):\\n {4}"""[^]*?Arguments:[^]*?Returns:[^]*?"""\\n {4}pass\\n`,
        ),
      );
    }
  });
});
