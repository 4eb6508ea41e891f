// The files around one program, as `check` and `replay` take them.

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSubmission } from '#grader/intake/read-submission.js';
import { temporaryFolder } from '../support/run-grader.js';

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

async function furtherOf(folder: string, file = 'lab.py'): Promise<string[]> {
  const { files } = await readSubmission(path.join(folder, file));
  return files.map((each) => each.path);
}

describe('the files beside a checked program', () => {
  it('are its Python files, there and below, by path', async () => {
    const folder = folderOf({
      'lab.py': 'x = 1\n',
      'b.py': '',
      'a.py': 'y = "é"\r\n',
      'pkg/c.py': '',
      'notes.txt': '',
      'other.ipynb': '{}',
      '.hidden.py': '',
      'node_modules/d.py': '',
      '__pycache__/e.py': '',
      'env/pyvenv.cfg': '',
      'env/lib/f.py': '',
    });
    const submission = await readSubmission(path.join(folder, 'lab.py'));
    expect(submission.files).toEqual([
      { path: 'a.py', source: 'y = "é"\n' },
      { path: 'b.py', source: '' },
      { path: 'pkg/c.py', source: '' },
    ]);
    expect(submission.importedAs).toBe('lab');
  });

  it('lie in its folder: nothing above is read, nothing behind a link', async () => {
    const folder = folderOf({ 'secret.py': '', 'work/lab.py': '', 'elsewhere/x.py': '' });
    symlinkSync(path.join(folder, 'secret.py'), path.join(folder, 'work', 'linked.py'));
    symlinkSync(path.join(folder, 'elsewhere'), path.join(folder, 'work', 'pkg'));
    expect(await furtherOf(folder, 'work/lab.py')).toEqual([]);
  });

  it('are its JavaScript and TypeScript files for a program in one of them', async () => {
    const folder = folderOf({
      'lab.js': '',
      'a.py': '',
      'a.mjs': 'x = 1;\r\n',
      'b.ts': '',
      'b.d.ts': '',
      'lib/c.js': '',
      'node_modules/d/index.js': '',
      'e.ipynb': '{}',
    });
    const { files } = await readSubmission(path.join(folder, 'lab.js'));
    expect(files).toEqual([
      { path: 'a.mjs', source: 'x = 1;\n' },
      { path: 'b.ts', source: '' },
      { path: 'lib/c.js', source: '' },
    ]);
    expect(await furtherOf(folder, 'b.ts')).toEqual(['a.mjs', 'lab.js', 'lib/c.js']);
  });

  it('are those that are spoken of, where there are more than 64', async () => {
    const many = Object.fromEntries(Array.from({ length: 80 }, (_, i) => [`m${i}.py`, '']));
    const folder = folderOf({
      ...many,
      'lab.py': 'import m70\nfrom pkg.one import f\n',
      'm70.py': 'import m79',
      'pkg/__init__.py': '',
      'pkg/one.py': '',
    });
    expect(await furtherOf(folder)).toEqual(['m70.py', 'm79.py', 'pkg/__init__.py', 'pkg/one.py']);
  });

  it('are those directly beside it, in a folder with more than 500 things', async () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`t/${i}.txt`, '']));
    expect(await furtherOf(folderOf({ ...many, 'lab.py': '', 'a.py': '', 't/b.py': '' }))).toEqual([
      'a.py',
    ]);
  });

  it('hold no more together than a program may', async () => {
    const folder = folderOf({ 'lab.py': '', 'a.py': 'x'.repeat(600), 'b.py': 'y'.repeat(600) });
    const { files } = await readSubmission(path.join(folder, 'lab.py'), 1000);
    expect(files.map((each) => each.path)).toEqual(['a.py']);
  });
});
