import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const inBrowser = ['test/browser/**/*.test.ts'];

/**
 * Files that take longest, the longest first: begun last, one of them would run alone while all
 * other cores wait. Vitest itself knows no times where nothing ran before, and goes by size.
 */
const slow = [
  'test/queue/queue.test.ts',
  'test/attacks/attacks.test.ts',
  'test/batch/hostile-class.test.ts',
  'test/cli/resume.test.ts',
  'test/cli/limits.test.ts',
];

class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = slow.findIndex((file) => moduleId.endsWith(`/${file}`));
      return at === -1 ? slow.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // One core less is Vitest's own choice: on a machine of two, one file after the other.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: SlowFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...inBrowser],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: inBrowser,
          globalSetup: ['test/browser/start-shared.ts'],
        },
      },
    ],
  },
});
