import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot, packageVersion } from '#grader/package-root.js';

it('finds the folder and version of this package from the built code', () => {
  const found: unknown = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'));

  expect(isAbsolute(packageRoot)).toBe(true);
  expect(found).toMatchObject({ name: 'theta-grader', version: packageVersion });
});
