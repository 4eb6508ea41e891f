// What pytest with hypothesis would cost on the same class: eight properties of a hundred examples.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { packageRoot } from '../grader/package-root.js';
import { python, twoAtATime } from './whole-process.js';

const properties = path.join(packageRoot, 'bench', 'pytest', 'test_submission.py');

/** Whether Debian's python3-pytest and python3-hypothesis are there. */
export function hasPytest(): boolean {
  return spawnSync(python, ['-c', 'import pytest, hypothesis']).status === 0;
}

/** Milliseconds a submission over the first `count` of the class in `folder`, two at a time. */
export function timePytest(folder: string, count: number): Promise<number> {
  const args = ['-m', 'pytest', '-q', '-p', 'no:cacheprovider', properties];
  return twoAtATime(count, python, args, (n) => ({
    SUBMISSION: path.join(folder, `student-${String(n).padStart(5, '0')}.py`),
    PYTHONDONTWRITEBYTECODE: '1',
  }));
}
