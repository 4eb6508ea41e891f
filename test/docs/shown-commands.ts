// The commands that README, CONTRIBUTING and docs/ show, in the order in which a reader meets them.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lexer, type Token, walkTokens } from 'marked';
import { packageRoot } from '#grader/package-root.js';

export interface ShownCommand {
  /** In one line, without a remark behind it. */
  readonly text: string;
  /** What stands behind `grader` or `node dist/cli/main.js`; `null` for other programs. */
  readonly grader: string | null;
}

/** Pages that readers are sent to, by path from the top. */
export const pages: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(path.join(packageRoot, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`)
    .toSorted(),
];

/** The text of a page. */
export function readPage(page: string): string {
  return readFileSync(path.join(packageRoot, page), 'utf8');
}

/** Lines of shell blocks, and code in sentences that begins with a program of ours. */
export function shownCommands(markdown: string): readonly ShownCommand[] {
  const found: ShownCommand[] = [];
  walkTokens(lexer(markdown), (token) => {
    for (const line of linesOf(token)) found.push(shown(line));
  });
  return found;
}

function linesOf(token: Token): readonly string[] {
  if (token.type === 'codespan')
    return /^(?:grader|npm|npx) \S/.test(token.text) ? [token.text] : [];
  if (token.type !== 'code' || token.lang !== 'sh') return [];
  const joined: string = token.text.replaceAll(/\\\n\s*/g, '');
  return joined
    .split('\n')
    .map((line) => line.replace(/(?:^|\s+)# .*$/, ''))
    .filter((line) => line !== '');
}

function shown(text: string): ShownCommand {
  return { text, grader: /^(?:grader|node dist\/cli\/main\.js) +(.*)$/.exec(text)?.[1] ?? null };
}

/** Files and folders of ours that a page links to or shows, by path from the page. */
export function linksOf(markdown: string): readonly string[] {
  const found: string[] = [];
  walkTokens(lexer(markdown), (token) => {
    if (token.type !== 'link' && token.type !== 'image') return;
    const [file = ''] = token.href.split('#');
    if (file !== '' && !file.includes(':')) found.push(file);
  });
  return found;
}
