import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveSite } from '#grader/site/serve-site.js';
import { temporaryFolder } from '../support/run-grader.js';

describe('a served site', () => {
  it('gives pages with and without their name, to be asked for anew each time', async () => {
    const { url } = await served();

    for (const name of ['', 'index.html', 'fr', 'fr.html?x=1']) {
      const response = await fetch(url + name);
      expect([name, response.status]).toEqual([name, 200]);
      expect(response.headers.get('content-type')).toBe('text/html;charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('no-cache');
    }
    expect(await (await fetch(`${url}fr`)).text()).toBe('bonjour');
  });

  it('gives the compressed engine as it is: nobody unpacks it on the way', async () => {
    const { url } = await served();
    const response = await fetch(`${url}engine/python.bin`);
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(await response.text()).toBe('packed');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/engine/../../secret.txt',
    '/engine/%2e%2e/%2e%2e/secret.txt',
    '/..\\secret.txt',
    '//../secret.txt',
    '/%',
    '/.hidden',
    '/engine',
    '/engine/',
    '/later.html',
  ])('has nothing at %s: no way out of its folder, no list of it', async (target) => {
    const { url, folder } = await served();
    writeFileSync(path.join(folder, 'later.html'), 'secret');

    const answer = await raw(url, `GET ${target} HTTP/1.1`);

    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).toContain('There is nothing here.');
    expect(answer).not.toContain('secret\r\n');
  });

  it('answers nothing but GET and HEAD', async () => {
    const { url } = await served();
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      expect([method, (await fetch(url, { method })).status]).toEqual([method, 405]);
    }
    const head = await fetch(url, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('is not brought down by a range that cannot be', async () => {
    const { url } = await served();
    const answer = await raw(url, 'GET / HTTP/1.1', 'Range: bytes=5-2');
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect((await fetch(url)).status).toBe(200);
  });

  it('says in two sentences that a port is taken, or that there is no such address', async () => {
    const { url, folder } = await served();
    const port = Number(new URL(url).port);

    const taken = serveSite(folder, '127.0.0.1', port);
    await expect(taken).rejects.toMatchObject({ code: 'port-taken', exitCode: 2 });
    await expect(taken).rejects.toThrow(`Port ${port} of 127.0.0.1 is taken.`);
    await expect(serveSite(folder, '192.0.2.1', 0)).rejects.toMatchObject({ exitCode: 2 });
  });
});

async function served(): Promise<{ readonly url: string; readonly folder: string }> {
  const parent = temporaryFolder();
  writeFileSync(path.join(parent, 'secret.txt'), 'secret');
  const folder = path.join(parent, 'site');
  mkdirSync(path.join(folder, 'engine'), { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), 'hello');
  writeFileSync(path.join(folder, 'fr.html'), 'bonjour');
  writeFileSync(path.join(folder, '.hidden'), 'secret');
  writeFileSync(path.join(folder, 'engine', 'python.bin'), 'packed');
  const site = await serveSite(folder, '127.0.0.1', 0);
  onTestFinished(() => site.close());
  return { url: site.url, folder };
}

/** An answer to a request as it is written: `fetch` would tidy the path up. */
async function raw(url: string, ...lines: string[]): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(`${lines.join('\r\n')}\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk.toString();
  });
  await once(socket, 'close');
  return answer;
}
