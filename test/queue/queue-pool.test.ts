import { describe, expect, it, onTestFinished } from 'vitest';
import type { GradeJob } from '#grader/batch/grading-pool.js';
import { limitsOfRun } from '#grader/exercises.js';
import { openQueuePool } from '#grader/queue/open-queue-pool.js';
import { parseQueueAddress } from '#grader/queue/queue-address.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';
import { submission } from '../support/fake-students.js';
import { noRedis, startRedis, type TestRedis } from '../support/redis-server.js';
import { right } from '../support/sealed-engine.js';

const job: GradeJob = {
  kind: 'grade',
  submission: submission({ cells: [{ number: null, source: right }] }),
  page: 'students/s1.html',
  wants: { page: 'written', text: null },
  names: [],
  known: null,
  keepsAnswers: true,
};

describe.skipIf(noRedis !== null)(`a batch at a queue${noRedis ? ` (${noRedis})` : ''}`, () => {
  it('tells a Redis that forgot everything again as soon as it is back', async () => {
    const redis = await startRedis(['--appendonly', 'no']);
    const pool = await open(redis);
    // Nobody comes to answer it.
    void pool.grade(job);
    const kinds = async () => ({
      leases: (await redis.client.keys('theta-grader:*:lease')).length,
      jobs: (await redis.client.keys(`theta-grader:*:${'?'.repeat(64)}`)).length,
    });
    await expect.poll(kinds, { timeout: 30_000 }).toEqual({ leases: 1, jobs: 1 });
    await redis.restart();
    // Before the pool would have looked at it anyway, which it does every ten seconds.
    await expect.poll(kinds, { timeout: 8000 }).toEqual({ leases: 1, jobs: 1 });
  });

  it('ends with what Redis says against its jobs', async () => {
    const redis = await startRedis();
    const pool = await open(redis);
    expect(pool.failure).toBeNull();
    await redis.client.config('SET', 'maxmemory', '1');
    const reason = await pool.grade(job).catch((error) => error);
    expect(reason).toMatchObject({
      code: 'queue-refused',
      message: expect.stringContaining(`Redis at ${redis.url} is full (OOM command not allowed`),
      exitCode: 2,
    });
    expect(pool.failure).toBe(reason);
    await expect(pool.grade(job)).rejects.toBe(reason);
  });
});

/** A run that no worker comes to; closed with the test. */
async function open({ url }: TestRedis) {
  const pool = await openQueuePool({
    queue: { address: parseQueueAddress(url), tell: () => undefined },
    exercise: gradientDescent,
    run: {
      seed: 1,
      limits: limitsOfRun(gradientDescent.id, {}),
      engine: { kind: 'sealed', sandbox: 'bubblewrap' },
      report: { lang: 'en', afterDeadline: false },
    },
    names: [],
    books: [],
  });
  onTestFinished(() => pool.close());
  return pool;
}
