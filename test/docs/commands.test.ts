import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '#grader/package-root.js';
import { inProcess, temporaryFolder } from '../support/run-grader.js';
import { fillClass, fillCommandFolder, runCommand, withNames } from './command-folder.js';
import { whyLeftOut } from './left-out.js';
import { linksOf, pages, readPage, type ShownCommand, shownCommands } from './shown-commands.js';

/** Names a command in a sentence, or leaves out what differs from case to case. */
const isMention = ({ text }: ShownCommand) => /^grader \S+$|…/.test(text);

/** Pages whose commands work on files that the page itself shows: a test of their own writes those. */
const testedApart: ReadonlySet<string> = new Set(['docs/write-an-exercise.md']);

/** Options of Docker and of V8. */
const ofOthers: ReadonlySet<string> = new Set(['--security-opt', '--liftoff-only']);

const all = pages.map((page) => ({ page, commands: shownCommands(readPage(page)) }));
const shown = all.flatMap(({ commands }) => commands);
const known: ReadonlySet<string> = new Set(
  (await inProcess(['--help'])).out.match(/^ {2}grader \S+/gm),
);

describe('the commands of README and docs', () => {
  it('are found', () => {
    expect(shown.filter(({ grader }) => grader !== null).length).toBeGreaterThan(50);
    expect(all.find(({ page }) => page === 'README.md')?.commands.length).toBeGreaterThan(8);
  });

  it('exist, with every option that is shown', async () => {
    for (const { grader, text } of shown) {
      if (grader === null) continue;
      const [command = ''] = grader.split(' ');
      if (!command.startsWith('-') && !command.startsWith('<')) {
        expect(known, text).toContain(`  grader ${command}`);
      }
      const { out } = await inProcess([command, '--help']);
      for (const [option] of withoutTexts(grader).matchAll(/(?<=\s)--[a-z-]+/g)) {
        expect(out, `${text} has ${option}`).toMatch(new RegExp(`${option}\\b`));
      }
    }
  });

  it('have every option of which the pages speak', async () => {
    const helps: string[] = [];
    for (const command of known) {
      helps.push((await inProcess([command.trim().split(' ')[1] ?? '', '--help'])).out);
    }
    const ours = new Set(helps.join('\n').match(/--[a-z][a-z-]*/g));
    const spoken = pages.flatMap((page) => readPage(page).match(/(?<=`)--[a-z][a-z-]*/g) ?? []);

    expect(spoken.length).toBeGreaterThan(60);
    expect(spoken.filter((option) => !ours.has(option) && !ofOthers.has(option))).toEqual([]);
  });

  it('name scripts that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8'));
    for (const { text } of shown) {
      const name =
        /^npm run (\S+)/.exec(text)?.[1] ?? (text.startsWith('npm test') ? 'test' : null);
      if (name !== null) expect(Object.keys(scripts), text).toContain(name);
    }
  });

  it('name tests that are there', () => {
    const files = shown.flatMap(({ text }) => text.match(/(?<= )test\/\S+/g) ?? []);

    expect(files.length).toBeGreaterThan(2);
    for (const file of files) expect(existsSync(path.join(packageRoot, file)), file).toBe(true);
  });
});

describe('the workflow in the docs', () => {
  it('is the one that the command beside it writes', async () => {
    const page = readPage('docs/exports.md');
    const command = shownCommands(page).find(({ text }) => text.includes('github-workflow'));
    const file = path.join(temporaryFolder(), 'self-check.yml');
    const words = (command?.grader ?? '').replace(/--out \S+/, `--out ${file}`).split(/ +/);

    expect((await inProcess(words)).code).toBe(0);

    expect(page).toContain(`\`\`\`yaml\n${readFileSync(file, 'utf8')}\`\`\``);
  });
});

describe('the pages', () => {
  it('lead nowhere that is not there', () => {
    const lost = pages.flatMap((page) =>
      linksOf(readPage(page))
        .map((link) => path.join(path.dirname(page), link))
        .filter((file) => !existsSync(path.join(packageRoot, file)))
        .map((file) => `${page}: ${file}`),
    );

    expect(lost).toEqual([]);
  });

  it('are all reached from README, which stays short', () => {
    const readme = readPage('README.md');
    const reached = new Set([
      ...linksOf(readme),
      ...linksOf(readPage('docs/engines.md')).map(inDocs),
    ]);

    expect(pages.filter((page) => page !== 'README.md' && !reached.has(page))).toEqual([]);
    expect(readme.split('\n').length).toBeLessThanOrEqual(121);
  });
});

describe('what a reader types', () => {
  let graded: string;

  beforeAll(async () => {
    graded = mkdtempSync(path.join(os.tmpdir(), 'grader-docs-'));
    fillClass(path.join(graded, 'submissions'));
    const [input, out] = [path.join(graded, 'submissions'), path.join(graded, 'reports')];
    expect((await inProcess(['batch', input, '--out', out, '--jobs', '1'])).code).toBe(0);
  });
  afterAll(() => rmSync(graded, { recursive: true, force: true }));

  const typed = all
    .map(({ page, commands }) => ({ page, commands: commands.filter((each) => !isMention(each)) }))
    .filter(({ page, commands }) => commands.length > 0 && !testedApart.has(page));

  it.each(typed)('from $page does what it says, command by command', async ({ commands }) => {
    const folder = path.join(temporaryFolder(), 'here');
    mkdirSync(folder);
    fillCommandFolder(folder, path.join(graded, 'reports'));

    const failed: string[] = [];
    for (const { text } of commands) {
      const reason = whyLeftOut(text);
      if (reason !== null) {
        process.stdout.write(`Not run: ${text} (${reason})\n`);
        continue;
      }
      const { code, out, err } = await runCommand(folder, withNames(text));
      if (code !== 0) failed.push(`${text} ended with ${code}: ${out}${err}`);
    }

    expect(failed).toEqual([]);
  });
});

function inDocs(link: string): string {
  return path.posix.join('docs', link);
}

/** Without what stands between quotes. */
function withoutTexts(command: string): string {
  return command.replaceAll(/'[^']*'|"[^"]*"/g, '');
}
