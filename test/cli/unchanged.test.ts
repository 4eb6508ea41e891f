import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { inProcess, sampleClass, temporaryFolder } from '../support/run-grader.js';

const unchanged = 'Nothing has changed since the last run; its reports stand.';

describe('a second run over the same class', () => {
  let submissions: string;
  let out: string;

  beforeEach(() => {
    submissions = path.join(temporaryFolder(), 'class');
    out = temporaryFolder();
    mkdirSync(submissions);
    put('passed-textbook.py');
  });

  it('tells the same and leaves every report as it was', async () => {
    const first = await run();
    const before = stateOf('index.html');

    const second = await run();

    expect(second.err).toContain(unchanged);
    expect(second).toMatchObject({ code: first.code, out: first.out });
    expect(stateOf('index.html')).toEqual(before);
  });

  it('grades again when a submission has come', async () => {
    await run();
    put('passed-textbook.py', 'another.py');

    const second = await run();

    expect(second.err).not.toContain(unchanged);
    expect(readFileSync(path.join(out, 'grades.csv'), 'utf8')).toContain('another');
  });

  it('writes a report anew that somebody touched', async () => {
    await run();
    const right = readFileSync(path.join(out, 'index.html'), 'utf8');
    appendFileSync(path.join(out, 'index.html'), '<p>not ours</p>');

    const second = await run();

    expect(second.err).not.toContain(unchanged);
    expect(readFileSync(path.join(out, 'index.html'), 'utf8')).toBe(right);
  });

  it('grades again by other words, and when it is told to start afresh', async () => {
    await run();
    expect((await run('--seed', '2')).err).not.toContain(unchanged);
    expect((await run('--seed', '2')).err).toContain(unchanged);
    expect((await run('--seed', '2', '--fresh')).err).not.toContain(unchanged);
  });

  it('grades again when a file changed that an option names', async () => {
    const roster = path.join(temporaryFolder(), 'roster.csv');
    appendFileSync(roster, 'id,name\npassed-textbook,Ada\n');
    await run('--roster', roster);
    expect((await run('--roster', roster)).err).toContain(unchanged);
    appendFileSync(roster, 'ben,Ben\n');
    expect((await run('--roster', roster)).err).not.toContain(unchanged);
  });

  it('knows a class again in which links lead nowhere', async () => {
    symlinkSync(path.join(submissions, 'gone.py'), path.join(submissions, 'away.py'));
    const first = await run();
    expect(first.err).not.toContain('fault');
    expect((await run()).err).toContain(unchanged);
  });

  function put(sample: string, name = sample): void {
    copyFileSync(path.join(sampleClass, sample), path.join(submissions, name));
  }

  function run(...words: readonly string[]) {
    return inProcess(['batch', submissions, '--out', out, '--jobs', '1', ...words]);
  }

  function stateOf(file: string) {
    const { ino, mtimeMs } = statSync(path.join(out, file));
    return { ino, mtimeMs };
  }
});
