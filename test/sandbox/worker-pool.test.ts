import { afterEach, describe, expect, it } from 'vitest';
import { startWorker } from '#grader/sandbox/start-worker.js';
import { WorkerFailure, WorkerPool } from '#grader/sandbox/worker-pool.js';
import { readBoard } from '#grader/sandbox/worker-protocol.js';

interface Job {
  readonly beats: number;
  /** Beats at which the worker hangs, unless it is told that they do. */
  readonly hangsAt?: readonly number[];
  /** The beat at which the first worker to come there hangs. */
  readonly hangsOnceAt?: number;
  /** Milliseconds that the last beat takes, with a sign of life at every turn. */
  readonly breathesMs?: number;
  /** The beat at which it hangs whatever it is told. */
  readonly hangsAlwaysAt?: number;
  readonly crashes?: boolean;
  readonly fails?: boolean;
}

interface Reply {
  readonly hangingBeats: readonly number[];
}

const entry = new URL('../support/pool-worker.js', import.meta.url);

let pool: WorkerPool<Job, Reply, object>;
afterEach(() => pool.close());

/** The workers say that a tick takes 1 ms. */
const net = { suspicionMs: 50, leastMs: 100, ticks: 150 };

function createPool(options: { workers?: number; shared?: object | Promise<object> } = {}) {
  pool = new WorkerPool<Job, Reply, object>({
    entry,
    workers: options.workers ?? 2,
    net,
    shared: options.shared ?? { counter: new Int32Array(new SharedArrayBuffer(4)) },
  });
  return pool;
}

describe('the worker pool', () => {
  it('answers more jobs than it has workers', async () => {
    createPool();

    const replies = await Promise.all(Array.from({ length: 9 }, () => pool.run({ beats: 3 })));

    expect(replies).toEqual(Array(9).fill({ hangingBeats: [] }));
    expect(pool.terminations).toBe(0);
  });

  it('takes a job for hanging only when it hangs again, alone', async () => {
    createPool();

    const others = Array.from({ length: 4 }, () => pool.run({ beats: 1 }));
    const reply = await pool.run({ beats: 5, hangsAt: [3] });

    expect(reply).toEqual({ hangingBeats: [3] });
    expect(pool.terminations).toBe(2);
    expect(await Promise.all(others)).toHaveLength(4);
  });

  it('leaves a job alone that is slow and shows signs of life', async () => {
    createPool();

    const reply = await pool.run({ beats: 1, breathesMs: 600 });

    expect(reply).toEqual({ hangingBeats: [] });
    expect(pool.terminations).toBe(0);
  });

  it('believes a second hang of the same job at once', async () => {
    createPool();

    const reply = await pool.run({ beats: 9, hangsAt: [2, 6] });

    expect(reply).toEqual({ hangingBeats: [2, 6] });
    expect(pool.terminations).toBe(3);
  });

  it('forgives a job that a busy machine held up once', async () => {
    createPool();

    expect(await pool.run({ beats: 4, hangsOnceAt: 2 })).toEqual({ hangingBeats: [] });
    expect(pool.terminations).toBe(1);
  });

  it('gives up on a job that kills its worker twice, and on no other', async () => {
    createPool();

    const honest = pool.run({ beats: 2 });
    await expect(pool.run({ beats: 2, crashes: true })).rejects.toBeInstanceOf(WorkerFailure);

    expect(await honest).toEqual({ hangingBeats: [] });
    expect(await pool.run({ beats: 1 })).toEqual({ hangingBeats: [] });
  });

  it('gives up on a job that hangs where it was told not to', async () => {
    createPool();

    const job = pool.run({ beats: 5, hangsAlwaysAt: 3 });
    await expect(job).rejects.toThrow('not in the program');

    expect(pool.terminations).toBe(3);
  });

  it('passes on what a worker says about its own failure', async () => {
    createPool();

    await expect(pool.run({ beats: 1, fails: true })).rejects.toThrow('it failed');
  });

  it('fails its jobs when no worker can start', async () => {
    createPool({ workers: 1, shared: { failsToStart: true } });

    await expect(pool.run({ beats: 1 })).rejects.toThrow('cannot start');
  });

  it('fails its jobs, early and late ones, when what all workers share cannot be made', async () => {
    createPool({ shared: Promise.reject(new Error('no image')) });

    await expect(pool.run({ beats: 1 })).rejects.toThrow('no image');
    await expect(pool.run({ beats: 1 })).rejects.toThrow('no image');
  });

  it('leaves a job alone that is slow and shows signs of life', async () => {
    createPool();

    const reply = await pool.run({ beats: 1, breathesMs: 600 });

    expect(reply).toEqual({ hangingBeats: [] });
    expect(pool.terminations).toBe(0);
  });

  it('takes over workers that were started ahead', async () => {
    const started = startWorker(entry);
    pool = new WorkerPool({ entry, workers: 1, net, shared: {}, started: [started] });

    expect(await pool.run({ beats: 1 })).toEqual({ hangingBeats: [] });
    expect(readBoard(started.board).beat).toBe(1);
  });
});
