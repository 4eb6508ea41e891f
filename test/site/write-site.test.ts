import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeSite } from '#grader/site/write-site.js';
import { filesIn, temporaryFolder } from '../support/run-grader.js';

const older = site({ 'index.html': 'old', 'assets/old.js': '1' });
const newer = site({ 'index.html': 'new', 'assets/new.js': '2' });

describe('a site', () => {
  it('is written into a folder that is not there yet', async () => {
    const folder = path.join(temporaryFolder(), 'some', 'where');

    await writeSite(folder, newer);

    expect([...filesIn(folder).keys()]).toEqual(['assets/new.js', 'index.html', 'site.json']);
    expect(filesIn(folder).get('index.html')).toBe('new');
  });

  it('takes an empty folder, and the place of an older site of ours, whole', async () => {
    const parent = temporaryFolder();
    const folder = path.join(parent, 'site');
    mkdirSync(folder);

    await writeSite(folder, older);
    await writeSite(folder, newer);

    expect([...filesIn(folder).keys()]).toEqual(['assets/new.js', 'index.html', 'site.json']);
    expect(readdirSync(parent)).toEqual(['site']);
  });

  it('never takes the place of what it did not write', async () => {
    const folder = temporaryFolder();
    await writeSite(folder, older);
    mkdirSync(path.join(folder, '.git'));
    writeFileSync(path.join(folder, '.git', 'HEAD'), 'ref');
    const before = filesIn(folder);

    await expect(writeSite(folder, newer)).rejects.toMatchObject({
      code: 'output-not-ours',
      exitCode: 2,
      message: expect.stringContaining('.git/HEAD'),
    });

    expect(filesIn(folder)).toEqual(before);
  });

  it('does not trust a list that is not ours', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'thesis.txt'), 'years of work');
    writeFileSync(path.join(folder, 'site.json'), '{"files":["thesis.txt"]}');

    await expect(writeSite(folder, newer)).rejects.toMatchObject({ code: 'output-not-ours' });

    expect(existsSync(path.join(folder, 'thesis.txt'))).toBe(true);
  });

  it('refuses a file in place of a folder', async () => {
    const file = path.join(temporaryFolder(), 'site');
    writeFileSync(file, 'a file');
    await expect(writeSite(file, newer)).rejects.toMatchObject({ code: 'output-not-ours' });
  });

  it('leaves the older site and nothing beside it when writing fails', async () => {
    const parent = temporaryFolder();
    const folder = path.join(parent, 'site');
    await writeSite(folder, older);
    const impossible = site({ 'index.html': 'new', 'index.html/below-a-file': 'x' });

    await expect(writeSite(folder, impossible)).rejects.toMatchObject({
      code: 'output-not-writable',
    });

    expect(filesIn(folder).get('index.html')).toBe('old');
    expect(readdirSync(parent)).toEqual(['site']);
  });
});

function site(files: Readonly<Record<string, string>>): Map<string, Uint8Array> {
  return new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]));
}
