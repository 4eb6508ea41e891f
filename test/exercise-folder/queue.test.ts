import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { newExercise } from '#grader/exercise-folder/new-folder.js';
import { readSignature, sampleSignature } from '#grader/exercise-folder/signature.js';
import { startWorkerProcess } from '../support/queue-workers.js';
import { noRedis, startRedis } from '../support/redis-server.js';
import { grader } from '../support/run-grader.js';

const top = mkdtempSync(path.join(os.tmpdir(), 'exercise-queue-'));
afterAll(() => rmSync(top, { recursive: true, force: true }));

describe.skipIf(noRedis !== null)(`a queue (${noRedis ?? 'Redis is here'})`, () => {
  it('grades an exercise of a folder where the worker has the same one', async () => {
    const folder = path.join(top, 'mean');
    for (const [name, text] of Object.entries(
      newExercise('mean', readSignature(sampleSignature)),
    )) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    const { url } = await startRedis();
    const switches = ['--jobs', '1', '--engine', 'sealed', '--exercise', folder];
    const worker = await startWorkerProcess(url, switches);
    const out = path.join(top, 'reports');
    const students = path.join(folder, 'wrong');
    const run = [
      'batch',
      students,
      '--exercise',
      folder,
      '--out',
      out,
      '--engine',
      'sealed',
      '--queue',
      url,
    ];
    const { code, err } = await grader(run);
    expect(code, `${err}${worker.said()}`).toBe(0);
    const { submissions } = JSON.parse(readFileSync(path.join(out, 'results.json'), 'utf8'));
    expect(submissions.map((each: { score: number }) => each.score)).toEqual([0, 0]);
    expect(worker.said()).toContain('Grading for a run of mean.');
  }, 90_000);
});
