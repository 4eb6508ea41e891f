import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SubmissionResult } from '#grader/core/model/report.js';
import { packageRoot } from '#grader/package-root.js';
import { chromiumMissing } from '../../support/chromium.js';
import { inProcess, temporaryFolder } from '../../support/run-grader.js';
import { pageSuite } from './page-suite.js';
import { fileOf, rightLoop, rightStep } from './programs.js';

/** So many right ones and so many wrong ones, these among them. */
const count = 25;
const always = {
  right: ['direct-recursion.py', 'recursion-in-inner-helper.py', 'memoised.py'],
  wrong: [
    'infinite-loop-no-countdown.py',
    'recursion-no-base.py',
    'syntax-error.py',
    'top-level-crash.py',
    'while-theta-not-zero.py',
  ],
};
const files = (['right', 'wrong'] as const).flatMap((folder) =>
  chosen(folder).map((name) => path.join(folder, name)),
);

describe.skipIf(chromiumMissing !== null)('the verdict of the exercise page', () => {
  const { visit } = pageSuite();

  beforeAll(() => {
    expect(new Set(files).size).toBe(2 * count);
  });

  it(`and its fingerprint are those of grader check, for ${2 * count} programs`, async () => {
    const folder = temporaryFolder();
    const differing: string[] = [];
    const verdicts = { right: new Set<string>(), wrong: new Set<string>() };
    await visit({ script: keepResults }, async (page) => {
      for (const name of files) {
        await page.upload(readFileSync(path.join(packageRoot, 'test', 'corpus', name), 'utf8'));
        // What the page says it checks; it is in cells, so lines are not always those of the corpus.
        const text = await handedOut(page.page);
        const [said] = await Promise.all([checkedHere(folder, text), page.check(1)]);
        const seen = await lastResult(page.page);
        if (JSON.stringify(seen) !== JSON.stringify(said)) {
          differing.push(`${name}: ${shortly(seen)} here, ${shortly(said)} there`);
        }
        verdicts[name.startsWith('right') ? 'right' : 'wrong'].add(seen.verdict);
      }
    });

    expect(differing).toEqual([]);
    // Right ones that need a library which no browser has are not graded, here as there.
    expect([...verdicts.right].sort()).toEqual(['passed', 'ungraded']);
    expect(verdicts.wrong).toContain('failed');
    expect(verdicts.wrong).toContain('partial');
  });

  // Beside grader check this takes minutes on a busy machine: its net is wider.
  it('counts an operation that never comes back as a call that never ends', async () => {
    const stuck = rightLoop.replace('theta = initial_theta', 'theta = sum(range(10**13))');
    await visit({ script: keepResults }, async (page) => {
      await page.upload(fileOf(rightStep, stuck));
      await page.check(2);

      expect(await lastResult(page.page)).toMatchObject({ verdict: 'partial', score: 50 });
    });
  });
});

function chosen(folder: 'right' | 'wrong'): string[] {
  const listed = readdirSync(path.join(packageRoot, 'test', 'corpus', folder)).sort();
  const others = listed.filter((name) => name.endsWith('.py') && !always[folder].includes(name));
  const more = count - always[folder].length;
  const choice = fc.shuffledSubarray(others, { minLength: more, maxLength: more });
  return [...always[folder], ...(fc.sample(choice, { seed: 1, numRuns: 1 })[0] ?? [])];
}

/** Has the results of checks kept as the page gets them, and the files that it hands out. */
function keepResults(): void {
  const results: unknown[] = [];
  const handedOut: Promise<string>[] = [];
  const NativeWorker = Worker;
  const createUrl = URL.createObjectURL;
  URL.createObjectURL = (file) => {
    if (file instanceof Blob) handedOut.push(file.text());
    return createUrl.call(URL, file);
  };
  Object.assign(window, {
    results,
    handedOut,
    Worker: class extends NativeWorker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener('message', ({ data }) => {
          if (data.kind === 'done' && data.reply?.kind === 'check') results.push(data.reply.result);
        });
      }
    },
  });
}

/** A result but for the address of its report: on the page there is none. */
type Said = Omit<SubmissionResult, 'page'>;

async function lastResult(page: Page): Promise<Said> {
  const result = await page.evaluate<SubmissionResult | null>('results.pop() ?? null');
  if (result === null) throw new Error('no result came');
  return withoutAddress(result);
}

/** The file that the page gives for download; fifty real downloads would be the browser's to prove. */
async function handedOut(page: Page): Promise<string> {
  await page.locator('[data-do=download]').click();
  const text = await page.evaluate<string | null>('handedOut.pop() ?? null');
  if (text === null) throw new Error('no file was handed out');
  return text;
}

async function checkedHere(folder: string, text: string): Promise<Said> {
  const file = path.join(folder, 'solution.py');
  writeFileSync(file, text);
  const { out } = await inProcess(['check', file, '--json', '--engine', 'sealed']);
  return withoutAddress(JSON.parse(out));
}

function withoutAddress({ page: _, ...said }: SubmissionResult): Said {
  return said;
}

function shortly({ verdict, score, fingerprint }: Said): string {
  return `${verdict} ${score} ${fingerprint.slice(0, 8)}`;
}
