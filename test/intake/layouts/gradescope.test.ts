// What Gradescope's own list of submissions says beside the folders.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readClass } from '#grader/intake/read-class.js';

describe('an export of Gradescope’s', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'gradescope-'));
    const yaml = [1, 2].map(
      (number) =>
        `submission_${number}:\n  :submitters:\n  - :name: S${number}\n    :sid: '${number}'\n`,
    );
    await writeFile(path.join(folder, 'submission_metadata.yml'), yaml.join(''));
    await mkdir(path.join(folder, 'submission_1'));
    await writeFile(path.join(folder, 'submission_1', 'lab.py'), 'def f(): pass\n');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('keeps a student whose folder is missing, ungraded', async () => {
    const { submissions } = await readClass(folder, ['f']);

    expect(submissions.map(({ id }) => id)).toEqual(['submission_1', 'submission_2']);
    expect(submissions[1]?.student).toEqual({ id: '2', name: 'S2' });
    expect(submissions[1]?.problem).toEqual({
      kind: 'no-program',
      sentence: 'no .py or .ipynb among: submission_2 (missing in the input)',
    });
  });

  it('does not count the platform’s own list as something passed over', async () => {
    const { summary } = await readClass(folder, ['f']);

    expect(summary.passedOver).toEqual([]);
  });
});
