import { configDefaults, defineConfig } from 'vitest/config';

const inBrowser = ['test/browser/**/*.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 240_000,
    hookTimeout: 240_000,
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
