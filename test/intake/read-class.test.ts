import { chmod, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GraderError } from '#grader/core/model/errors.js';
import type { Submission } from '#grader/core/model/submission.js';
import { readClass } from '#grader/intake/read-class.js';
import { type Entry, emptyFolder, folderOf, notebookText } from './folder-of.js';

const asked = ['single_step_gradient_descent', 'gradient_descent'];
const step = 'def single_step_gradient_descent(theta, rate):\n    return theta\n';
const both = `${step}\ndef gradient_descent(theta, rate, steps):\n    return theta\n`;

describe('the layouts of a class', () => {
  it('takes every top-level program as a submission', async () => {
    const submissions = await read({ 'ada.py': step, 'bob.ipynb': notebookText('x = 1') });

    expect(submissions).toEqual([
      {
        id: 'ada',
        file: 'ada.py',
        language: 'python',
        student: null,
        files: [],
        handIn: null,
        cells: [{ number: null, source: step }],
        problem: null,
        remarks: [],
      },
      {
        id: 'bob',
        file: 'bob.ipynb',
        language: 'python',
        student: null,
        files: [],
        handIn: null,
        cells: [{ number: 1, source: 'x = 1' }],
        problem: null,
        remarks: [],
      },
    ]);
  });

  it('takes every top-level folder as a submission, mixed with files', async () => {
    const submissions = await read({ 'cleo/lab/solution.py': both, 'bob.py': step });

    expect(submissions.map(({ id, file }) => [id, file])).toEqual([
      ['bob', 'bob.py'],
      ['cleo', 'cleo/lab/solution.py'],
    ]);
  });

  it('passes over top-level files that are no programs', async () => {
    const submissions = await read({ 'README.md': '', 'roster.csv': '', 'ada.py': step });

    expect(submissions.map(({ id }) => id)).toEqual(['ada']);
  });

  it('knows endings in capitals', async () => {
    const [ada] = await read({ 'Ada.PY': step });

    expect(ada).toMatchObject({ id: 'Ada', file: 'Ada.PY', language: 'python' });
  });

  it('sorts by code unit, capitals before small letters', async () => {
    const submissions = await read({
      'émile.py': step,
      'ada.py': step,
      'Zoe.py': step,
      '10.py': step,
    });

    expect(submissions.map(({ id }) => id)).toEqual(['10', 'Zoe', 'ada', 'émile']);
  });

  it('numbers colliding names in the order of their entries', async () => {
    const submissions = await read({
      'ada.py': step,
      'ada.ipynb': notebookText('x = 1'),
      'ada/solution.py': both,
      'ada-2.py': step,
    });

    expect(submissions.map(({ id, file }) => [id, file])).toEqual([
      ['ada', 'ada/solution.py'],
      ['ada-2', 'ada-2.py'],
      ['ada-3', 'ada.ipynb'],
      ['ada-4', 'ada.py'],
    ]);
  });

  it('gives names in composed form and reads decomposed ones', async () => {
    const decomposed = 'Zoë'.normalize('NFD');

    const [zoe] = await read({ [`${decomposed}/Lösung.py`.normalize('NFD')]: both });

    expect(zoe).toMatchObject({ id: 'Zoë', file: 'Zoë/Lösung.py', problem: null });
  });

  it('reads the same class the same way twice', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `student ${(index * 37) % 60}.py`);
    const folder = await folderOf(Object.fromEntries(names.map((name) => [name, step])));

    const first = await readSubmissions(folder, asked);

    expect(await readSubmissions(folder, asked)).toEqual(first);
    expect(first.map(({ id }) => id)).toEqual(first.map(({ id }) => id).toSorted());
  });
});

describe('the choice within a student folder', () => {
  it('prefers the file that defines more of what was asked', async () => {
    const [ada] = await read({ 'ada/a.py': step, 'ada/deep/in/here/final_version.py': both });

    expect(ada?.file).toBe('ada/deep/in/here/final_version.py');
  });

  it('looks for definitions in the cells of a notebook', async () => {
    const [ada] = await read({
      'ada/a.py': 'import math\n',
      'ada/lab-work.ipynb': notebookText(both),
    });

    expect(ada?.file).toBe('ada/lab-work.ipynb');
  });

  it('prefers the shortest path among equals, then code-unit order', async () => {
    const [ada, bob] = await read({
      'ada/solution (1).py': both,
      'ada/solution.py': both,
      'ada/old/solution.py': both,
      'bob/b.py': both,
      'bob/a.py': both,
    });

    expect([ada?.file, bob?.file]).toEqual(['ada/solution.py', 'bob/a.py']);
  });

  it('prefers a program without the functions to a damaged file', async () => {
    const [ada] = await read({ 'ada/a.ipynb': '{"cells": [', 'ada/solution.py': 'x = 1\n' });

    expect(ada).toMatchObject({ file: 'ada/solution.py', problem: null });
  });

  it('names the damaged file when there is nothing better', async () => {
    const [ada] = await read({ 'ada/solution.ipynb': '{"cells": [', 'ada/notes.txt': '' });

    expect(ada).toMatchObject({
      file: 'ada/solution.ipynb',
      language: 'python',
      cells: [],
      problem: {
        kind: 'unreadable-source',
        sentence: 'solution.ipynb is not a notebook (its JSON is damaged)',
      },
    });
  });
});

describe('what counts as nothing', () => {
  it('calls an empty folder nothing handed in', async () => {
    const [ada] = await read({ ada: emptyFolder });

    expect(ada).toEqual({
      id: 'ada',
      file: null,
      language: null,
      student: null,
      files: [],
      handIn: null,
      cells: [],
      problem: { kind: 'handed-in-nothing', sentence: 'nothing handed in' },
      remarks: [],
    });
  });

  it('calls a folder of ignored things nothing handed in', async () => {
    const [ada] = await read({
      'ada/.DS_Store': 'x',
      'ada/.ipynb_checkpoints/lab-checkpoint.ipynb': notebookText(both),
      'ada/__pycache__/solution.py': both,
      'ada/__MACOSX/solution.py': both,
      'ada/node_modules/solution.py': both,
      'ada/site-packages/solution.py': both,
      'ada/venv/bin/activate_this.py': both,
      'ada/env/Scripts/activate_this.py': both,
      'ada/my environment/pyvenv.cfg': '',
      'ada/my environment/lib/solution.py': both,
      'ada/empty/folder': emptyFolder,
    });

    expect(ada?.problem?.kind).toBe('handed-in-nothing');
  });

  it('lists what a folder without Python holds', async () => {
    const [ada] = await read({ 'ada/Lab2.docx': 'x' });

    expect(ada).toMatchObject({
      file: null,
      language: null,
      problem: { kind: 'no-program', sentence: 'no .py or .ipynb among: Lab2.docx' },
    });
  });

  it('lists five names at most', async () => {
    const names = ['g.c', 'f.c', 'e.c', 'd.c', 'c/b.c', 'b.c', 'a.c'];

    const [ada] = await read(Object.fromEntries(names.map((name) => [`ada/${name}`, 'x'])));

    expect(ada?.problem?.sentence).toBe(
      'no .py or .ipynb among: a.c, b.c, c/b.c, d.c, e.c and 2 more',
    );
  });

  it('makes no student of an environment or a cache beside the files', async () => {
    const submissions = await read({
      'ada.py': step,
      '.venv/bin/python.py': both,
      'venv/bin/python': 'x',
      'tools/pyvenv.cfg': '',
      '__pycache__/ada.py': step,
      '.git/hook.py': step,
      '.hidden.py': step,
    });

    expect(submissions.map(({ id }) => id)).toEqual(['ada']);
  });

  it('keeps a student whose own folder became an environment', async () => {
    const [ada] = await read({
      'ada/pyvenv.cfg': '',
      'ada/solution.py': both,
      'ada/lib/python3.12/site-packages/tool.py': both,
    });

    expect(ada).toMatchObject({ file: 'ada/solution.py', problem: null });
  });

  it('keeps a student called env', async () => {
    const [env] = await read({ 'env/solution.py': both });

    expect(env).toMatchObject({ id: 'env', problem: null });
  });
});

describe('links', () => {
  it('does not follow one out of the input folder, and says so', async () => {
    const outside = await folderOf({ 'secret.py': both, 'work/solution.py': both });

    const submissions = await read({
      'ada.py': { link: join(outside, 'secret.py') },
      bob: { link: join(outside, 'work') },
      'notes.txt': { link: join(outside, 'secret.py') },
      'cleo.py': { link: 'gone.py' },
      'dora.py': step,
    });

    expect(submissions.map(({ id, problem }) => [id, problem?.kind, problem?.sentence])).toEqual([
      ['ada', 'no-program', 'ada.py is a link out of the input folder'],
      ['bob', 'no-program', 'bob is a link out of the input folder'],
      ['cleo', 'no-program', 'cleo.py is a link out of the input folder'],
      ['dora', undefined, undefined],
    ]);
  });

  it('follows one that stays in the input folder', async () => {
    const [ada, bob] = await read({
      '.store/1.txt': both,
      '.store/2/solution.py': step,
      'ada.py': { link: '.store/1.txt' },
      bob: { link: '.store/2' },
    });

    expect(ada?.cells).toEqual([{ number: null, source: both }]);
    expect(bob?.cells).toEqual([{ number: null, source: step }]);
  });

  it("does not follow one from a student's folder to a neighbour's file", async () => {
    const [ada] = await read({ 'ada/solution.py': { link: '../bob.py' }, 'bob.py': both });

    expect(ada).toMatchObject({
      id: 'ada',
      file: null,
      problem: {
        kind: 'no-program',
        sentence: 'no .py or .ipynb among: solution.py (a link out of the folder)',
      },
    });
  });

  it("follows one within a student's folder and survives circles", async () => {
    const [ada] = await read({
      'ada/versions/v1.py': both,
      'ada/versions/v2.py': `${both}# second\n`,
      'ada/solution.py': { link: 'versions/v2.py' },
      'ada/versions/up': { link: '..' },
      'ada/everyone': { link: '../..' },
    });

    expect(ada).toMatchObject({ file: 'ada/solution.py' });
    expect(ada?.cells[0]?.source).toMatch(/second/);
  });
});

describe('files that cannot be used', () => {
  it('refuses a program above 1 MiB without reading it, and takes one of just that size', async () => {
    const folder = await folderOf({ 'ada.py': '', 'bob.py': ' '.repeat(1_048_576) });
    await truncate(join(folder, 'ada.py'), 1_048_577);

    const [ada, bob] = await readSubmissions(folder, asked);

    expect(ada?.problem).toEqual({
      kind: 'unreadable-source',
      sentence: 'ada.py is larger than 1 MiB',
    });
    expect(bob?.problem).toBeNull();
  });

  it('takes a notebook that is large by its pictures, not one that is large by its code', async () => {
    const picture = 'A'.repeat(2 * 1_048_576);
    const outputs = [{ output_type: 'display_data', data: { 'image/png': picture } }];
    const cells = [{ cell_type: 'code', source: both, outputs }];

    const [ada, bob] = await read({
      'ada.ipynb': JSON.stringify({ cells }),
      'bob.ipynb': notebookText('#'.repeat(1_048_577)),
    });

    expect(ada?.problem).toBeNull();
    expect(bob?.problem?.sentence).toBe('bob.ipynb is larger than 1 MiB');
  });

  it('leaves a file that the machine does not let us read ungraded', async () => {
    const folder = await folderOf({ 'ada.py': both, 'bob/solution.py': both, 'bob/tools.py': '' });
    await chmod(folder, 0o755);
    await chmod(join(folder, 'ada.py'), 0);
    await chmod(join(folder, 'bob/solution.py'), 0);

    const submissions = await asNobody(() => readSubmissions(folder, asked));

    expect(submissions).toMatchObject([
      { id: 'ada', problem: { kind: 'no-program', sentence: 'ada.py could not be read' } },
      { id: 'bob', problem: { kind: 'no-program', sentence: 'solution.py could not be read' } },
    ]);
  });

  it('leaves a folder that the machine does not let us enter ungraded', async () => {
    const folder = await folderOf({ 'ada/solution.py': both, 'bob/src/solution.py': both });
    await chmod(folder, 0o755);
    await chmod(join(folder, 'ada'), 0);
    await chmod(join(folder, 'bob/src'), 0);

    const submissions = await asNobody(() => readSubmissions(folder, asked));

    expect(submissions.map(({ problem }) => [problem?.kind, problem?.sentence])).toEqual([
      ['no-program', 'no .py or .ipynb among: ada/ (could not be read)'],
      ['no-program', 'no .py or .ipynb among: src/ (could not be read)'],
    ]);
    await chmod(join(folder, 'ada'), 0o755);
    await chmod(join(folder, 'bob/src'), 0o755);
  });
});

describe('folders that are refused', () => {
  it('names a missing folder', async () => {
    const folder = await folderOf({});

    await expectRefusal(join(folder, 'gone'), 'input-missing');
  });

  it('names a file given for a folder', async () => {
    const folder = await folderOf({ 'ada.py': step });

    await expectRefusal(join(folder, 'ada.py'), 'input-not-a-folder');
  });

  it('names a folder without submissions', async () => {
    const folder = await folderOf({ 'README.md': 'x', '.git/hook.py': 'x' });

    await expectRefusal(folder, 'input-empty');
  });

  it('names a folder that cannot be read', async () => {
    const folder = await folderOf({ 'ada.py': step });
    await chmod(folder, 0);

    await asNobody(() => expectRefusal(folder, 'input-unreadable'));
    await chmod(folder, 0o755);
  });
});

/** The submissions of a class, whose layout is recognised. */
async function readSubmissions(
  folder: string,
  functionNames: readonly string[],
): Promise<readonly Submission[]> {
  return (await readClass(folder, functionNames)).submissions;
}

async function read(entries: Readonly<Record<string, Entry>>): Promise<readonly Submission[]> {
  return readSubmissions(await folderOf(entries), asked);
}

async function expectRefusal(folder: string, code: string): Promise<void> {
  const refusal = await readSubmissions(folder, asked).catch((error: unknown) => error);

  expect(refusal).toBeInstanceOf(GraderError);
  expect(refusal).toMatchObject({ code, exitCode: 2 });
  expect(refusal).toHaveProperty('message', expect.stringContaining(folder));
  expect(refusal).toHaveProperty('hint', expect.stringMatching(/\.$/));
}

/** Root may read everything, so for the while of `work` it is somebody who may not. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
