import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { helpTopicNames } from '#grader/cli/help/topics.js';
import { intakeOptions } from '#grader/cli/intake-options.js';
import { limitOptions } from '#grader/cli/limit-options.js';
import { exitCode } from '#grader/core/model/errors.js';
import { exportFormats } from '#grader/exporters/export-format.js';
import { packageRoot } from '#grader/package-root.js';
import { grader, inProcess, mainFile, temporaryFolder } from '../support/run-grader.js';

describe('grader help', () => {
  it.each(helpTopicNames)(
    'explains %s without marks of Markdown, in lines that fit',
    async (topic) => {
      const { code, out } = await inProcess(['help', topic]);

      expect(code).toBe(0);
      const told = out.split('\n').filter((line) => !line.startsWith(' '.repeat(8)));
      for (const line of told) {
        expect(line).not.toMatch(/`|\]\(|^\s*\||\*\*[A-Za-z]|^#/);
        expect([...line].length, line).toBeLessThanOrEqual(80);
      }
      expect(out).toMatch(/^[A-Z]/);
    },
  );

  it('lists the topics where none is named', async () => {
    const { code, out } = await inProcess(['help']);

    expect(code).toBe(0);
    const words = out.replaceAll(/\s+/g, ' ');
    expect(words).toContain(`More: grader help <topic>, on ${helpTopicNames.join(', ')}.`);
  });

  it('answers an unknown topic with two sentences and exit code 2', async () => {
    const { code, out, err } = await inProcess(['help', 'weather']);

    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(
      /^grader: There is no help on "weather"\.\nChoose one of: exit-codes, .*\n$/,
    );
  });

  it.each([
    ['exit-codes', Object.values(exitCode).map(String)],
    ['layouts', intakeOptions.layout.describe.split(': ')[1]?.split(', ') ?? []],
    ['exports', exportFormats],
    ['engines', ['sealed', 'native', 'javascript', '--engine auto', '--unsandboxed']],
    ['limits', Object.keys(limitOptions).map((name) => `--${name}`)],
  ])('leaves nothing out: %s', async (topic, all) => {
    const { out } = await inProcess(['help', topic]);

    expect(all.length).toBeGreaterThan(1);
    for (const each of all) expect(out).toContain(each);
  });

  it('finds its pages in an installed package', () => {
    const { files } = JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8'));
    expect(files).toContain('docs/*.md');
  });

  it('is there in the command that is shipped', async () => {
    const { code, out } = await grader(['help', 'exit-codes']);

    expect([code, out.split('\n')[0]]).toEqual([0, 'EXIT CODES']);
  });
});

describe('grader completion', () => {
  it.each([
    ['a command', ['rub'], ['rubric']],
    ['an option of a command', ['rubric', '--ht'], ['--html']],
    ['a topic', ['help', 'ex'], ['exit-codes', 'exports']],
  ])('completes %s in bash', async (_name, words, completed) => {
    const { code, out: script } = await grader(['completion']);
    expect(code).toBe(0);

    expect(completeInBash(script, words)).toEqual(completed);
  });
});

/** What bash would offer after `grader` and these words. */
function completeInBash(script: string, words: readonly string[]): readonly string[] {
  const folder = temporaryFolder();
  const command = `#!/bin/sh\nexec "${process.execPath}" "${mainFile}" "$@"\n`;
  writeFileSync(path.join(folder, 'grader'), command, { mode: 0o755 });
  const shell = spawnSync(
    'bash',
    [
      '-c',
      `${script}\nCOMP_WORDS=(grader "$@"); COMP_CWORD=$#; _grader_yargs_completions\n` +
        `printf '%s\\n' "\${COMPREPLY[@]}"`,
      'bash',
      ...words,
    ],
    { encoding: 'utf8', env: { ...process.env, PATH: `${folder}:${process.env.PATH}` } },
  );
  expect(shell.stderr).toBe('');
  return shell.stdout.trim().split('\n');
}
