import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GraderError } from '#grader/core/model/errors.js';
import { readSubmission } from '#grader/intake/read-submission.js';
import { folderOf, notebookText } from './folder-of.js';

describe('readSubmission', () => {
  it('reads a Python file', async () => {
    const folder = await folderOf({ 'my lab.v2.py': 'x = 1\r\n' });

    expect(await readSubmission(join(folder, 'my lab.v2.py'))).toEqual({
      id: 'my lab.v2',
      file: 'my lab.v2.py',
      language: 'python',
      student: null,
      files: [],
      handIn: null,
      cells: [{ number: null, source: 'x = 1\n' }],
      problem: null,
      remarks: [],
    });
  });

  it('reads a notebook, with the remarks of its file and of its cells', async () => {
    const latin1 = Buffer.from(notebookText('%pwd\nx = "é"'), 'latin1');
    const folder = await folderOf({ 'lab.ipynb': latin1 });

    expect(await readSubmission(join(folder, 'lab.ipynb'))).toMatchObject({
      id: 'lab',
      cells: [{ number: 1, source: '\nx = "é"' }],
      remarks: ['not-utf-8', 'magics-dropped'],
    });
  });

  it('gives names in composed form', async () => {
    const name = 'Müller.py'.normalize('NFD');
    const folder = await folderOf({ [name]: 'x = 1\n' });

    expect(await readSubmission(join(folder, name))).toMatchObject({
      id: 'Müller',
      file: 'Müller.py',
    });
  });

  it('takes a damaged file as the submission that it is', async () => {
    const folder = await folderOf({ 'lab.py': 'x = \0' });

    expect(await readSubmission(join(folder, 'lab.py'))).toMatchObject({
      file: 'lab.py',
      cells: [],
      problem: { kind: 'unreadable-source', sentence: 'lab.py is not a text file' },
    });
  });

  it.each([
    ['a missing file', 'gone.py', 'input-missing'],
    ['a file within a file', 'notes.txt/lab.py', 'input-missing'],
    ['a folder', 'work', 'input-unreadable'],
    ['an unknown ending', 'notes.txt', 'input-unreadable'],
  ])('refuses %s', async (_, name, code) => {
    const folder = await folderOf({ 'notes.txt': 'x', 'work/lab.py': 'x = 1\n' });

    const refusal = await readSubmission(join(folder, name)).catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(GraderError);
    expect(refusal).toMatchObject({ code, exitCode: 2 });
  });
});
