import { describe, expect, it } from 'vitest';
import type { PageReply, RunReply } from '#grader/page/engine/jobs.js';
import type { EngineParts } from '#grader/page/engine/load-parts.js';
import type { FromPageWorker, ToPageWorker } from '#grader/page/engine/messages.js';
import { startPython } from '#grader/page/engine/start-python.js';

/** A worker that does what a test tells it to. */
class FakeWorker extends EventTarget {
  readonly heard: ToPageWorker[] = [];
  isEnded = false;

  postMessage(message: ToPageWorker): void {
    this.heard.push(message);
  }

  terminate(): void {
    this.isEnded = true;
  }

  say(data: FromPageWorker): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  fail(): void {
    this.dispatchEvent(new Event('error'));
  }

  get jobs(): string[] {
    return this.heard.flatMap((each) => (each.kind === 'job' ? [each.job.kind] : []));
  }
}

const ran: RunReply = { kind: 'run', value: '2', end: { kind: 'done' } };
const walk = { text: '', start: 1, rate: 0.2, steps: 3 };
const done = (reply: PageReply): FromPageWorker => ({ kind: 'done', reply });

async function start() {
  const workers: FakeWorker[] = [];
  const python = startPython({
    createWorker: () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker as unknown as Worker; // the four things that the page uses
    },
    parts: Promise.resolve({} as EngineParts), // handed on, never looked at
    exerciseId: 'gradient-descent',
    lang: 'en',
  });
  await Promise.resolve();
  const worker = (index: number): FakeWorker => {
    const found = workers[index];
    if (found === undefined) throw new Error(`there is no worker ${index}`);
    return found;
  };
  return { python, workers, worker };
}

describe('Python on the page', () => {
  it('does one job after the other on one worker, with a spare beside it', async () => {
    const { python, workers, worker } = await start();
    const printed: string[] = [];
    const first = python.run({ cells: ['1'] }, (text) => printed.push(text));
    const second = python.run({ cells: ['2'] }, () => undefined);
    expect(worker(0).jobs).toEqual([]);
    worker(0).say({ kind: 'ready' });
    await python.ready;
    expect(workers).toHaveLength(2);
    expect(worker(0).jobs).toEqual(['run']);
    worker(0).say({ kind: 'output', text: 'hi' });
    worker(0).say(done(ran));
    expect(await first).toEqual(ran);
    expect(printed).toEqual(['hi']);
    expect(worker(0).jobs).toEqual(['run', 'run']);
    worker(0).say(done(ran));
    expect(await second).toEqual(ran);
  });

  it('stops what runs and what waits, and goes on with the spare', async () => {
    const { python, worker } = await start();
    worker(0).say({ kind: 'ready' });
    worker(1).say({ kind: 'ready' });
    const running = python.run({ cells: ['while True: pass'] }, () => undefined);
    const waiting = python.check({ text: '' });
    python.stop();
    expect((await running).end).toEqual({ kind: 'stopped' });
    expect(await waiting).toBeNull();
    expect(worker(0).isEnded).toBe(true);
    const next = python.run({ cells: ['1 + 1'] }, () => undefined);
    worker(1).say(done(ran));
    expect(await next).toEqual(ran);
  });

  it('stops a check that waits for its first turn', async () => {
    const { python, worker } = await start();
    const waiting = python.check({ text: '' });
    python.stop();
    expect(await waiting).toBeNull();
    worker(0).say({ kind: 'ready' });
    expect(worker(0).jobs).toEqual([]);
  });

  it('leaves a walk alone that nobody asked to stop', async () => {
    const { python, worker } = await start();
    worker(0).say({ kind: 'ready' });
    const walking = python.walk(walk);
    python.stop();
    expect(worker(0).isEnded).toBe(false);
    worker(0).say(done({ kind: 'walk', thetas: [1], lacking: null }));
    expect(await walking).toMatchObject({ thetas: [1] });
  });

  it('drops a walk that has not begun for a newer one', async () => {
    const { python, worker } = await start();
    worker(0).say({ kind: 'ready' });
    const run = python.run({ cells: ['1'] }, () => undefined);
    const old = python.walk(walk);
    const newer = python.walk({ ...walk, rate: 0.3 });
    expect(await old).toBeNull();
    worker(0).say(done(ran));
    worker(0).say(done({ kind: 'walk', thetas: [1], lacking: null }));
    expect(await newer).not.toBeNull();
    await run;
  });

  it('ends a walk that keeps a learner’s run waiting', async () => {
    const { python, worker } = await start();
    worker(0).say({ kind: 'ready' });
    worker(1).say({ kind: 'ready' });
    const walking = python.walk(walk);
    const run = python.run({ cells: ['1'] }, () => undefined);
    expect(await walking).toBeNull();
    worker(1).say(done(ran));
    expect(await run).toEqual(ran);
  });

  it('goes on when its spare does not come up', async () => {
    const { python, worker } = await start();
    worker(0).say({ kind: 'ready' });
    worker(1).fail();
    const run = python.run({ cells: ['1'] }, () => undefined);
    worker(0).say(done(ran));
    expect(await run).toEqual(ran);
  });

  it('takes the spare after a fault of its own', async () => {
    const { python, worker } = await start();
    worker(0).say({ kind: 'ready' });
    worker(1).say({ kind: 'ready' });
    const failed = python.run({ cells: ['1'] }, () => undefined);
    worker(0).say({ kind: 'failed', message: 'oops' });
    await expect(failed).rejects.toThrow('oops');
    expect(worker(0).isEnded).toBe(true);
    const run = python.run({ cells: ['1'] }, () => undefined);
    worker(1).say(done(ran));
    expect(await run).toEqual(ran);
  });

  it.each<[string, (worker: FakeWorker) => void]>([
    ['its setup fails', (worker) => worker.say({ kind: 'broken', message: 'no memory' })],
    ['its script does not load', (worker) => worker.fail()],
  ])('says so when %s', async (_, breakIt) => {
    const { python, worker } = await start();
    const run = python.run({ cells: ['1'] }, () => undefined);
    breakIt(worker(0));
    await expect(python.ready).rejects.toMatchObject({ kind: 'unsupported' });
    await expect(run).rejects.toMatchObject({ kind: 'unsupported' });
  });
});
