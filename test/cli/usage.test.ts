import { existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockFolder } from '#grader/batch/folder-lock.js';
import { packageVersion } from '#grader/package-root.js';
import { inProcess, mainFile, sampleClass, temporaryFolder } from '../support/run-grader.js';

const right = path.join(sampleClass, 'passed-textbook.py');

describe('a mistake in the call', () => {
  it.each([
    ['no command', [], 'Name a command.'],
    ['an unknown command', ['bach', 'x'], 'Did you mean batch?'],
    ['an unknown option', ['check', right, '--jsn'], 'Did you mean --json?'],
    ['a missing folder', ['batch', 'nowhere', '--out', 'x'], 'There is no folder nowhere.'],
    ['a file for a folder', ['batch', right, '--out', 'x'], 'is not a folder.'],
    ['a folder for a file', ['check', sampleClass], 'is a folder'],
    ['a missing file', ['check', 'nothing.py'], 'There is no file nothing.py.'],
    ['no output folder', ['batch', sampleClass], 'Missing required argument: out.'],
    ['an unknown exercise', ['check', right, '--exercise', 'sorting'], 'no exercise "sorting"'],
    ['an unknown engine', ['check', right, '--engine', 'steam'], 'no engine "steam"'],
    ['a batch without walls', ['batch', sampleClass, '--out', 'x', '--unsandboxed'], 'unsandboxed'],
    ['a negative seed', ['check', right, '--seed', '-1'], '--seed takes a whole number'],
    ['a seed too large', ['check', right, '--seed', '2147483648'], 'not "2147483648"'],
    ['a seed in words', ['check', right, '--seed', 'one'], 'not "one"'],
    ['two output folders', ['batch', sampleClass, '--out', 'x', '--out', 'y'], '--out is given'],
    ['two seeds', ['check', right, '--seed', '1', '--seed', '2'], '--seed is given twice'],
    ['a language twice', ['check', right, '--lang', 'en', '--lang', 'de'], '--lang is given twice'],
    [
      'two queues',
      ['worker', '--queue', 'redis://a', '--queue', 'redis://b'],
      '--queue is given twice',
    ],
    [
      'jobs for other machines',
      ['batch', sampleClass, '--out', 'x', '--queue', 'redis://127.0.0.1:1', '--jobs', '2'],
      'Leave --jobs out here',
    ],
    [
      'a workflow below a file',
      ['github-workflow', '--out', path.join(mainFile, 'a', 'w.yml'), '--package', 'a@1'],
      'cannot be written',
    ],
    [
      'an autograder in no folder',
      ['gradescope-zip', '--out', path.join(mainFile, 'a.zip')],
      'cannot be written',
    ],
    ['no jobs', ['batch', sampleClass, '--out', 'x', '--jobs', '0'], '--jobs takes'],
    ['too few ticks', ['check', right, '--call-ticks', '10'], '--call-ticks takes a whole number'],
    ['a limit below nothing', ['check', right, '--submission-ticks', '-1'], 'not "-1"'],
    ['a limit with its unit', ['check', right, '--memory', '64M'], 'from 32 to 100, not "64M"'],
    ['more memory than there can be', ['check', right, '--memory', '101'], 'from 32 to 100'],
    ['output without end', ['batch', sampleClass, '--out', 'x', '--output', 'all'], 'not "all"'],
    ['no source at all', ['check', right, '--source-size', '0'], '--source-size takes'],
    ['no time at all', ['check', right, '--net-seconds', '0.5'], '--net-seconds takes'],
    ['an unknown language', ['check', right, '--lang', 'xx'], 'the language "xx"'],
    ['a batch in no language', ['batch', sampleClass, '--out', 'x', '--lang', 'xx'], '"xx"'],
    ['a mistyped limit', ['check', right, '--memroy', '64'], 'Did you mean --memory?'],
    ['a page without a place', ['page'], 'either into a folder or into a single file.'],
    ['a page in two places', ['page', '--out', 'x', '--single-file', 'y'], 'either into a folder'],
    ['a page in no language', ['page', '--out', 'x', '--lang', 'xx'], 'the language "xx"'],
    ['a page of no exercise', ['page', '--out', 'x', '--exercise', 'sorting'], '"sorting"'],
    ['a port in words', ['serve', '--port', 'http'], 'from 0 to 65535, not "http"'],
    ['a port too high', ['serve', '--port', '65536'], '--port takes a whole number'],
    ['a page served in no language', ['serve', '--lang', 'xx'], 'the language "xx"'],
    ['an address of no page', ['check', right, '--page-url', 'lesson'], '--page-url takes'],
    [
      'an address that runs something',
      ['batch', sampleClass, '--out', 'x', '--page-url', 'javascript:alert(1)'],
      'not "javascript:alert(1)"',
    ],
    ['an unknown check', ['replay', right, '--check', 'luck', '--path', '0'], 'no check "luck"'],
    [
      'a path in words',
      ['replay', right, '--check', 'odd', '--path', 'up'],
      '--path takes numbers',
    ],
  ])('(%s) gets two sentences and exit code 2', async (_name, args, sentence) => {
    const { code, out, err } = await inProcess(args);

    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(sentence);
    expect(err.trimEnd().split('\n')).toHaveLength(2);
    expect(err).not.toMatch(/\bat .*:\d+:\d+/);
  });

  it('leaves nothing half-written', async () => {
    const out = path.join(temporaryFolder(), 'reports');
    await inProcess(['batch', 'nowhere', '--out', out]);
    expect(existsSync(out)).toBe(false);
  });
});

describe('an output folder', () => {
  it.each([
    ['below a file', path.join(mainFile, 'reports')],
    ['where no folder can be made', '/proc/reports'],
  ])('%s is refused', async (_name, out) => {
    const { code, err } = await inProcess(['batch', sampleClass, '--out', out]);
    expect([code, err]).toEqual([2, expect.stringContaining('cannot be written to.')]);
  });

  it('among the submissions is refused, also through a link', async () => {
    const input = temporaryFolder();
    writeFileSync(path.join(input, 'ada.py'), 'x = 1\n');
    const link = path.join(temporaryFolder(), 'link');
    symlinkSync(input, link);
    for (const out of [input, path.join(input, 'reports'), path.join(link, 'a', 'b')]) {
      const { code, err } = await inProcess(['batch', input, '--out', out]);
      expect([code, err]).toEqual([2, expect.stringContaining('among the submissions')]);
    }
    expect(readdirSync(input)).toEqual(['ada.py']);
  });

  it('of the whole class is not overwritten by a part of it', async () => {
    const out = temporaryFolder();
    const results = path.join(out, 'results.json');
    const args = ['batch', sampleClass, '--out', out, '--only-ungraded', results];
    const { code, err } = await inProcess(args);
    expect([code, err]).toEqual([2, expect.stringContaining('a part of the class')]);
  });

  it('that another run holds is refused', async () => {
    const out = temporaryFolder();
    const held = lockFolder(out);
    expect(held).toHaveProperty('release');
    const { code, err } = await inProcess(['batch', sampleClass, '--out', out]);
    expect([code, err]).toEqual([2, expect.stringContaining('Another run is writing into')]);
  });
});

describe('an input folder', () => {
  it('without submissions is refused', async () => {
    const { code, err } = await inProcess(['batch', temporaryFolder(), '--out', 'x']);
    expect(code).toBe(2);
    expect(err.trimEnd().split('\n')).toHaveLength(2);
  });
});

describe('help', () => {
  it('lists the commands', async () => {
    const { code, out } = await inProcess(['--help']);
    expect(code).toBe(0);
    for (const command of ['batch', 'check', 'replay', 'page', 'serve'])
      expect(out).toContain(`grader ${command}`);
  });

  it('of a command lists its options', async () => {
    const { out } = await inProcess(['check', '--help']);
    for (const option of ['--json', '--html', '--watch', '--seed']) expect(out).toContain(option);
  });

  it('tells the version', async () => {
    expect(await inProcess(['--version'])).toMatchObject({ code: 0, out: `${packageVersion}\n` });
  });
});
