import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Queue } from 'bullmq';
import { afterAll, describe, expect, it } from 'vitest';
import { packageRoot } from '#grader/package-root.js';
import { enterRun, readWorkers } from '#grader/queue/open-runs.js';
import { keyPrefix } from '#grader/queue/queue-keys.js';
import type { RunManifest } from '#grader/queue/run-manifest.js';
import { startWorkerProcess } from '../support/queue-workers.js';
import { freePort, noRedis, startRedis, type TestRedis } from '../support/redis-server.js';
import { filesIn, grader, sampleClass, temporaryFolder } from '../support/run-grader.js';

const sealed = ['--engine', 'sealed'];

function batch(
  out: string,
  more: readonly string[],
  input = sampleClass,
  onOutput: Parameters<typeof grader>[1] = () => undefined,
) {
  return grader(['batch', input, '--out', out, ...sealed, ...more], onOutput);
}

const localFolder = mkdtempSync(path.join(os.tmpdir(), 'grader-local-'));
afterAll(() => rmSync(localFolder, { recursive: true, force: true }));
let local: Promise<Map<string, string>> | null = null;

/** What a run of this process gives for the sample class. */
function localReports(): Promise<Map<string, string>> {
  local ??= batch(localFolder, []).then(() => reports(localFolder));
  return local;
}

/** Everything that must not depend on who graded; the journal's lines come in any order. */
function reports(folder: string): Map<string, string> {
  const files = filesIn(folder);
  files.delete('journal.jsonl');
  return files;
}

function runFacts(folder: string) {
  return JSON.parse(readFileSync(path.join(folder, 'run.json'), 'utf8')) as {
    readonly workers: readonly { readonly isolation: string; readonly graded: number }[];
  };
}

/** One program of each sort of answer: what a queue carries does not depend on how many there are. */
function someOfTheClass(): string {
  const folder = temporaryFolder();
  const names = ['passed-textbook.py', 'partial-wrong-sign.py', 'passed-javascript.js'];
  for (const name of names) cpSync(path.join(sampleClass, name), path.join(folder, name));
  return folder;
}

/** Keys that expire by themselves within seconds may stand a little. */
async function nothingIsLeft({ client }: TestRedis): Promise<void> {
  await expect.poll(() => client.keys('*'), { timeout: 30_000, interval: 200 }).toEqual([]);
}

describe.skipIf(noRedis !== null)(`a run over a queue${noRedis ? ` (${noRedis})` : ''}`, () => {
  it('gives the bytes of a local run, also where two batches share one Redis', async () => {
    const redis = await startRedis();
    await startWorkerProcess(redis.url);
    await startWorkerProcess(redis.url);
    const [first, second, seeded] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
    const queued = ['--queue', redis.url];
    const both = await Promise.all([
      batch(first, queued),
      batch(second, [...queued, '--seed', '7']),
    ]);
    expect(both.map(({ code, err }) => [code, /submissions/.test(err)])).toEqual([
      [0, true],
      [0, true],
    ]);
    await batch(seeded, ['--seed', '7']);
    expect(reports(first)).toEqual(await localReports());
    expect(reports(second)).toEqual(reports(seeded));
    expect(reports(second).get('results.json')).not.toBe(reports(first).get('results.json'));
    const { workers } = runFacts(first);
    expect(workers).toHaveLength(2);
    expect(workers[0]?.isolation).toContain('reads its own package alone, writes nothing');
    await nothingIsLeft(redis);
  });

  it('gives them although two of three workers are killed, and Redis with its run', async () => {
    const redis = await startRedis();
    const workers = await Promise.all([1, 2, 3].map(() => startWorkerProcess(redis.url)));
    const out = temporaryFolder();
    const todo = [() => workers[0]?.kill(), () => redis.restart(), () => workers[1]?.kill()];
    const done: unknown[] = [];
    const { code } = await batch(out, ['--queue', redis.url], sampleClass, (text) => {
      for (const _ of text.matchAll(/^\d+ of \d+ graded/gm)) done.push(todo.shift()?.());
    });
    await Promise.all(done);
    expect(code).toBe(0);
    expect(todo).toHaveLength(0);
    expect(reports(out)).toEqual(await localReports());
    await nothingIsLeft(redis);
  });

  it('gives them although Redis comes back with nothing of what it was told', async () => {
    const redis = await startRedis(['--appendonly', 'no']);
    const worker = await startWorkerProcess(redis.url);
    const out = temporaryFolder();
    const back: unknown[] = [];
    const { code } = await batch(out, ['--queue', redis.url], sampleClass, (text) => {
      if (text.includes('9 of 43 graded')) back.push(redis.restart());
    });
    await Promise.all(back);
    expect(code).toBe(0);
    // It went to the run twice: the first time was forgotten.
    expect(worker.said().match(/Grading for a run of/g)).toHaveLength(2);
    expect(reports(out)).toEqual(await localReports());
    await nothingIsLeft(redis);
  });

  it('ends a job on which three workers died as not graded, and grades the rest', async () => {
    const redis = await startRedis();
    const input = temporaryFolder();
    const right = path.join(packageRoot, 'reference', 'gradient-descent', 'solution.py');
    for (const name of ['poison', 'good-1', 'good-2'])
      cpSync(right, path.join(input, `${name}.py`));
    const out = temporaryFolder();
    const poison = new URL('./die-on-poison.mjs', new URL('../support/', import.meta.url));
    const env = { NODE_OPTIONS: `--import=${poison.href}` };
    const switches = ['--jobs', '2', ...sealed];
    const running = batch(out, ['--queue', redis.url, '--no-reuse'], input);
    let isOver = false;
    void running.then(() => {
      isOver = true;
    });
    let deaths = 0;
    while (!isOver) {
      const worker = await startWorkerProcess(redis.url, switches, env);
      await Promise.race([worker.ended.then(() => deaths++), running]);
    }
    expect((await running).code).toBe(1);
    expect(deaths).toBe(3);
    const results = JSON.parse(reports(out).get('results.json') ?? '') as {
      readonly submissions: readonly Record<string, unknown>[];
    };
    expect(results.submissions.map(({ id, status, blame }) => [id, status, blame])).toEqual([
      ['good-1', 'graded', null],
      ['good-2', 'graded', null],
      ['poison', 'ungraded', 'grader'],
    ]);
    expect(results.submissions[2]?.reason).toContain('3 workers died on it');
    await nothingIsLeft(redis);
  });

  it('is not touched by a worker of other versions, which says why', async () => {
    const redis = await startRedis();
    const worker = await startWorkerProcess(redis.url);
    const queue = new Queue('another', { connection: { url: redis.url }, prefix: keyPrefix });
    await queue.add('grade', {});
    const versions = {
      protocol: 1,
      grader: JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8')).version,
      exercise: { id: 'gradient-descent', version: 'another' },
      imageHash: '0'.repeat(64),
      native: null,
    };
    // A worker that refuses looks at nothing else.
    await enterRun(redis.client, 'another', { versions } as unknown as RunManifest);
    await worker.says(/has version another of gradient-descent, and this worker version/);
    const [note] = [...(await readWorkers(redis.client, 'another')).values()];
    expect(note?.refusal).toContain('version another');
    expect(await queue.getJobCounts('wait', 'active', 'completed', 'failed')).toEqual({
      wait: 1,
      active: 0,
      completed: 0,
      failed: 0,
    });
    await queue.close();
  });

  it('keeps what is graded at Ctrl-C, and leaves nothing in Redis', async () => {
    const redis = await startRedis();
    const worker = await startWorkerProcess(redis.url);
    const out = temporaryFolder();
    const { code } = await batch(out, ['--queue', redis.url], sampleClass, (text, kill) => {
      if (text.includes('9 of 43 graded')) kill('SIGINT');
    });
    expect(code).toBe(130);
    const results = JSON.parse(reports(out).get('results.json') ?? '');
    expect(results.complete).toBe(false);
    expect(results.submissions.length).toBeGreaterThanOrEqual(9);
    await nothingIsLeft(redis);
    expect(await worker.stop('SIGINT')).toBe(130);
  });

  it('keeps what is graded when Redis is gone for good, and goes on without it', async () => {
    const redis = await startRedis();
    await startWorkerProcess(redis.url);
    const out = temporaryFolder();
    const minute = new URL('./short-minute.mjs', new URL('../support/', import.meta.url));
    const env = { NODE_OPTIONS: `--import=${minute.href}` };
    const args = ['batch', sampleClass, '--out', out, ...sealed, '--queue', redis.url];
    const gone: unknown[] = [];
    const kill = (text: string) => {
      if (text.includes('9 of 43 graded')) gone.push(redis.stop());
    };
    const { code, out: told, err } = await grader(args, kill, env);
    await Promise.all(gone);
    expect(gone).toHaveLength(1);
    expect(code).toBe(2);
    expect(err).toMatch(
      /\ngrader: Redis at redis:\/\/127\.0\.0\.1:\d+ has not been there for 60 seconds\.\nStart it, then run the same command again\.\n$/,
    );
    expect(told).toContain('The run was interrupted; the rest is missing.');
    const results = JSON.parse(reports(out).get('results.json') ?? '');
    expect(results.complete).toBe(false);
    expect(results.submissions.length).toBeGreaterThanOrEqual(9);
    const graded = results.submissions.map(({ status }: { status: string }) => status);
    expect(new Set(graded)).toEqual(new Set(['graded']));

    expect((await batch(out, [])).code).toBe(0);
    expect(reports(out)).toEqual(await localReports());
  });

  it('takes a password, and shows it nowhere', async () => {
    const redis = await startRedis(['--requirepass', 'se/cr@t']);
    const withPassword = (password: string) =>
      redis.url.replace('//', `//:${encodeURIComponent(password)}@`);
    const right = withPassword('se/cr@t');
    const worker = await startWorkerProcess(right);
    const out = temporaryFolder();
    const { code, out: text, err } = await batch(out, ['--queue', right], someOfTheClass());
    expect(code).toBe(0);
    const everything = [text, err, worker.said(), ...reports(out).values()];
    everything.push(readFileSync(path.join(out, 'run.json'), 'utf8'));
    for (const each of everything) expect(each).not.toMatch(/se(\/|%2F)cr/);

    const wrong = await batch(temporaryFolder(), ['--queue', withPassword('guess')]);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('refuses this user or password');
    expect(wrong.err).not.toContain('guess');
  });

  it.each([
    ['is full', ['--maxmemory', '1']],
    ['may only be read', ['--replicaof', '127.0.0.1', '1']],
  ])('is told of a Redis that %s', async (what, switches) => {
    const redis = await startRedis(switches);
    const { code, err } = await batch(temporaryFolder(), ['--queue', redis.url]);
    expect(code).toBe(2);
    const lines = err.split('\n').filter((line) => line !== '');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain(`grader: Redis at ${redis.url} ${what} (`);
    expect(lines[1]).toMatch(/^Give .+, then run the same command again\.$/);
    expect(await redis.client.keys('*')).toEqual([]);
  });

  it('goes over TLS, to a Redis whose certificate is known', async () => {
    const folder = temporaryFolder();
    const [key, certificate] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
    const names = ['-subj', '/CN=redis', '-addext', 'subjectAltName=IP:127.0.0.1'];
    const made = ['-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', certificate];
    execFileSync('openssl', ['req', '-x509', ...made, ...names], { stdio: 'ignore' });
    const port = await freePort();
    const tls = ['--tls-port', String(port), '--tls-auth-clients', 'no'];
    const files = ['--tls-cert-file', certificate, '--tls-key-file', key];
    const trust = ['--tls-ca-cert-file', certificate, '--requirepass', 'secret'];
    const redis = await startRedis([...tls, ...files, ...trust]);
    const url = `rediss://:secret@127.0.0.1:${port}`;
    const env = { NODE_EXTRA_CA_CERTS: certificate };
    const worker = await startWorkerProcess(url, undefined, env);
    const out = path.join(folder, 'out');
    const args = ['batch', someOfTheClass(), '--out', out, ...sealed, '--queue', url];
    const known = await grader(args, undefined, env);
    expect(known).toMatchObject({ code: 0 });
    expect(runFacts(out)).toMatchObject({ queue: `rediss://***@127.0.0.1:${port}` });
    await nothingIsLeft(redis);

    const stranger = await grader(args);
    expect(stranger.code).toBe(2);
    expect(stranger.err).toContain('self-signed certificate');
    const said = [known.out, known.err, stranger.out, stranger.err, worker.said()];
    const written = [...reports(out).values(), JSON.stringify(runFacts(out))];
    for (const each of [...said, ...written]) expect(each).not.toContain('secret');
  });
});

describe('the command', () => {
  it.each([
    ['--help', false],
    ['check', false],
    ['batch', true],
  ])('%s loads a Redis client: %s', async (command, isLoaded) => {
    const look = new URL('./tell-redis-client.mjs', new URL('../support/', import.meta.url));
    const file = path.join(packageRoot, 'reference', 'gradient-descent', 'solution.py');
    const queue = ['--out', temporaryFolder(), '--queue', 'redis://127.0.0.1:1'];
    const more = { '--help': [], check: [file], batch: [sampleClass, ...queue] }[command] ?? [];
    const { err } = await grader([command, ...more], undefined, {
      NODE_OPTIONS: `--import=${look.href}`,
    });
    expect(err.includes('a Redis client was loaded')).toBe(isLoaded);
  });
});

describe('a queue that is not there', () => {
  it('is told of in two sentences', async () => {
    for (const args of [
      ['batch', sampleClass, '--out', temporaryFolder(), '--queue', 'redis://:pw@127.0.0.1:1'],
      ['worker', '--queue', 'redis://:pw@127.0.0.1:1'],
    ]) {
      const { code, err } = await grader(args);
      expect(code).toBe(2);
      expect(err).toContain('There is no Redis to be reached at redis://***@127.0.0.1:1');
      expect(err).toContain('Start it, or mend the address');
      expect(err).not.toContain('pw');
    }
  });
});
