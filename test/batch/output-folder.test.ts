import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openOutputFolder } from '#grader/batch/output-folder.js';
import { temporaryFolder } from '../support/run-grader.js';

describe('an output folder', () => {
  it('loses what a killed run left half-written, and nothing else', async () => {
    const out = temporaryFolder();
    mkdirSync(path.join(out, 'students'));
    const kept = ['notes.txt', 'results.json', 'students/ada-0123456789abcdef.html'];
    const left = [
      'results.json.1234.tmp',
      'grades.csv.2873465',
      'students/ada-0123456789abcdef.html.3765839',
    ];
    for (const name of [...kept, ...left]) writeFileSync(path.join(out, name), '');

    (await openOutputFolder(out)).close();

    const names = readdirSync(out, { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => name !== 'students').sort()).toEqual(kept.sort());
  });
});
