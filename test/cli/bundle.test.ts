import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '#grader/package-root.js';
import { grader, temporaryFolder } from '../support/run-grader.js';

describe('the bundled command', () => {
  // Run from its code cache, it has nobody to ask for a module by name.
  it('imports no module of Node while it runs', () => {
    const bundle = readFileSync(path.join(packageRoot, 'dist', 'cli', 'command.js'), 'utf8');
    expect(bundle.match(/[^.\w$]import\("[^"]*"\)/g)).toBeNull();
  });

  it('loads the compiler of an exercise’s folder', async () => {
    const folder = path.join(temporaryFolder(), 'exercise');
    expect((await grader(['new', folder])).code).toBe(0);
    const { code, out } = await grader(['rubric', '--exercise', folder]);

    expect([code, out.slice(0, 2)]).toEqual([0, '# ']);
  });

  it('writes a workflow', async () => {
    const file = path.join(temporaryFolder(), 'workflows', 'check.yml');
    const { code, err } = await grader(['github-workflow', '--out', file, '--package', 'a@1']);

    expect([code, err]).toEqual([0, '']);
    expect(readFileSync(file, 'utf8')).toContain('npx');
  });
});
