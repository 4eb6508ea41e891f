// A folder in which the commands of the docs find what they name.

import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { lexer, walkTokens } from 'marked';
import { packageRoot } from '#grader/package-root.js';
import { type Ended, mainFile, sampleClass } from '../support/run-grader.js';
import { readPage } from './shown-commands.js';

/** What stands for a name of the reader's own. */
const placeholders: Readonly<Record<string, string>> = {
  '<folder>': 'submissions',
  '<old>': 'before',
  '<new>': 'reports',
  '<topic>': 'layouts',
};

const gradebook =
  'Student,ID,SIS Login ID,Section,Lab 2 (7)\n    Points Possible,,,,20\n"A, A",1,a,,\n';
const worksheet = 'Identifier,"Full name",Grade,"Maximum grade"\n"Participant 1",A,,10.00\n';

/** Fills an empty folder; `reports` is a class that is graded already. */
export function fillCommandFolder(folder: string, reports: string): void {
  const at = (...names: string[]) => path.join(folder, ...names);
  const right = path.join(sampleClass, 'passed-textbook.py');
  symlinkSync(path.join(packageRoot, 'dist'), at('dist'));
  mkdirSync(at('bin'));
  const command = `#!/bin/sh\nexec "${process.execPath}" "${mainFile}" "$@"\n`;
  writeFileSync(at('bin', 'grader'), command, { mode: 0o755 });
  fillClass(at('submissions'));
  mkdirSync(at('lab1'));
  cpSync(right, at('lab1', '17-1-lab.py'));
  writeFileSync(at('lab1.zip'), zipSync({ '17.py': readFileSync(right) }));
  for (const name of ['solution.py', 'lab.py']) cpSync(right, at(name));
  for (const name of ['reports', 'before']) cpSync(reports, at(name), { recursive: true });
  writeFileSync(at('gradebook.csv'), gradebook);
  writeFileSync(at('worksheet.csv'), worksheet);
  writeFileSync(at('overrides.yaml'), shownYaml('docs/overrides.md'));
}

/** A small class without anybody ungraded. */
export function fillClass(folder: string): void {
  mkdirSync(folder);
  for (const name of ['passed-textbook.py', 'partial-wrong-sign.py']) {
    cpSync(path.join(sampleClass, name), path.join(folder, name));
  }
}

/** The first YAML block of a page: what it shows has to be what is accepted. */
function shownYaml(page: string): string {
  const blocks: string[] = [];
  walkTokens(lexer(readPage(page)), (token) => {
    if (token.type === 'code' && token.lang === 'yaml') blocks.push(token.text);
  });
  return `${blocks[0] ?? ''}\n`;
}

/** A command as somebody types it who has those files. */
export function withNames(command: string): string {
  return command.replaceAll(/<[\w-]+>/g, (name) => placeholders[name] ?? name);
}

/** What runs until Ctrl-C, and what it says once it is there. */
const lasting: readonly (readonly [RegExp, RegExp])[] = [
  [/ --watch\b/, /Watching/],
  [/ serve\b/, /http:/],
];

/** Runs a line of shell in the folder; what would run on is interrupted once it is there. */
export function runCommand(folder: string, command: string): Promise<Ended> {
  const there = lasting.find(([which]) => which.test(command))?.[1];
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-c', there === undefined ? command : `exec ${command}`], {
      cwd: folder,
      env: {
        ...process.env,
        NO_COLOR: '1',
        HOME: folder,
        PATH: `${path.join(folder, 'bin')}:${process.env.PATH}`,
      },
    });
    const ended = { out: '', err: '' };
    const listen = (name: 'out' | 'err') => (chunk: Buffer) => {
      ended[name] += chunk.toString();
      if (there?.test(ended.out + ended.err)) child.kill('SIGINT');
    };
    child.stdout.on('data', listen('out'));
    child.stderr.on('data', listen('err'));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ ...ended, code: there !== undefined && code === 130 ? 0 : code });
    });
  });
}
