import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { grader, inProcess, sampleClass, temporaryFolder } from '../support/run-grader.js';

describe('grader page', () => {
  it('writes a site in two languages, the same each time, and says where and what next', async () => {
    const [first, second] = [temporaryFolder(), temporaryFolder()];

    const { code, out, err } = await inProcess(['page', '--out', first, '--lang', 'fr']);
    await inProcess(['page', '--out', second, '--lang', 'fr']);

    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`The exercise page is in ${first}.`);
    expect(out.trimEnd().split('\n')).toHaveLength(2);
    expect(read(first, 'index.html')).toContain('<html lang="fr">');
    expect(read(first, 'en.html')).toContain('<html lang="en">');
    const names = readdirSync(first, { recursive: true, encoding: 'utf8' });
    expect(names).toEqual(expect.arrayContaining(['sw.js', 'icon.svg', 'site.json']));
    for (const name of names.filter((each) => statSync(path.join(first, each)).isFile())) {
      const [one, other] = [first, second].map((folder) => readFileSync(path.join(folder, name)));
      expect(one?.equals(other ?? Buffer.alloc(0)), name).toBe(true);
    }
  });

  it('has an engine of 7 MB at most to load', async () => {
    const out = temporaryFolder();
    await inProcess(['page', '--out', out]);
    const sizeOf = (folder: string) =>
      readdirSync(path.join(out, folder))
        .map((name) => statSync(path.join(out, folder, name)).size)
        .reduce((sum, size) => sum + size, 0);
    expect(sizeOf('engine')).toBeLessThanOrEqual(7_000_000);
    expect(sizeOf('engine')).toBeGreaterThan(1_000_000);
  });

  it('refuses a folder of somebody else in two sentences', async () => {
    const out = temporaryFolder();
    writeFileSync(path.join(out, 'CNAME'), 'example.org');

    const { code, err } = await inProcess(['page', '--out', out]);

    expect([code, err.trimEnd().split('\n')]).toEqual([
      2,
      [expect.stringContaining('CNAME'), expect.stringContaining('--out')],
    ]);
    expect(readdirSync(out)).toEqual(['CNAME']);
  });

  it('writes a single file that refers to nothing beside it', async () => {
    const file = path.join(temporaryFolder(), 'lesson.html');

    const { code, out } = await inProcess(['page', '--single-file', file]);

    expect([code, out]).toEqual([0, expect.stringContaining(`The exercise page is ${file}.`)]);
    const html = readFileSync(file, 'utf8');
    expect(html).not.toMatch(/<link\b|<script[^>]*\bsrc=|<img\b/);
    expect(html.length).toBeGreaterThan(6_000_000);
  });

  it('says in two sentences that a single file cannot be written', async () => {
    const folder = path.join(temporaryFolder(), 'lesson.html');
    mkdirSync(folder);
    const { code, err } = await inProcess(['page', '--single-file', folder]);
    expect([code, err.trimEnd().split('\n')]).toEqual([2, expect.objectContaining({ length: 2 })]);
  });
});

describe('grader serve', () => {
  it('serves the page until it is interrupted', async () => {
    let page: Promise<string> | null = null;
    const { code, out } = await grader(['serve', '--port', '0'], (text, kill) => {
      const url = /http:\S+/.exec(text)?.[0];
      if (url === undefined || page !== null) return;
      page = fetch(url).then((response) => response.text());
      void page.finally(() => kill('SIGINT'));
    });

    expect(await page).toContain('<html lang="en">');
    expect(out).toMatch(/^The exercise page is at http:\/\/127\.0\.0\.1:\d+\/\nCtrl-C ends\.\n$/);
    expect(code).toBe(130);
  });

  it('says in two sentences that a port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';

    const { code, out, err } = await inProcess(['serve', '--port', port]);

    expect([code, out]).toEqual([2, '']);
    expect(err.trimEnd().split('\n')).toEqual([
      `grader: Port ${port} of 127.0.0.1 is taken.`,
      expect.stringContaining('--port 0'),
    ]);
  });
});

describe('--page-url', () => {
  const wrongSign = path.join(sampleClass, 'partial-wrong-sign.py');

  it('puts links into the page of a check, and changes nothing else', async () => {
    const folder = temporaryFolder();
    const [plain, linked] = ['plain.html', 'linked.html'].map((name) => path.join(folder, name));
    const url = 'https://example.org/lesson/#top';

    const one = await inProcess(['check', wrongSign, '--html', plain ?? '']);
    const other = await inProcess(['check', wrongSign, '--html', linked ?? '', '--page-url', url]);

    expect([other.code, other.out]).toEqual([one.code, one.out]);
    const html = read(linked ?? '');
    expect(html).toContain('<a href="https://example.org/lesson/#code');
    expect(html.replace(/<p class="try">.*<\/p>\n/g, '')).toBe(read(plain ?? ''));
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(60_000);
  });
});

function read(...names: string[]): string {
  return readFileSync(path.join(...names), 'utf8');
}
