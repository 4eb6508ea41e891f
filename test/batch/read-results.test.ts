import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEarlierRun } from '#grader/batch/read-results.js';
import { temporaryFolder } from '../support/run-grader.js';

describe('an earlier run', () => {
  it('that is not there is called missing, not damaged', async () => {
    const folder = temporaryFolder();
    for (const [named, file] of [
      [folder, path.join(folder, 'results.json')],
      [path.join(folder, 'gone'), path.join(folder, 'gone')],
    ] as const) {
      await expect(readEarlierRun(named)).rejects.toMatchObject({
        code: 'input-missing',
        message: `There is no ${file}.`,
      });
    }
  });

  it('that is no JSON is called so', async () => {
    const file = path.join(temporaryFolder(), 'results.json');
    writeFileSync(file, '{ "schemaVersion": 1');

    await expect(readEarlierRun(file)).rejects.toMatchObject({
      code: 'input-unreadable',
      message: `${file} cannot be read as JSON.`,
    });
  });
});
