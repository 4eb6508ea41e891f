import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf } from '../intake/folder-of.js';
import { layoutsOfClass, right, students } from '../intake/one-class.js';
import { zipBytes, zipOf } from '../intake/zip-of.js';
import { inProcess, temporaryFolder } from '../support/run-grader.js';

interface Row {
  readonly id: string;
  readonly score: number;
  readonly student: unknown;
}

describe('one class', () => {
  it('gets the same grades in the layout of every platform', async () => {
    const grades: (readonly [string, number])[][] = [];
    for (const [name, entries] of Object.entries(layoutsOfClass)) {
      const out = join(temporaryFolder(), 'reports');
      const zip = await zipOf(entries);

      const { code, out: said } = await inProcess(['batch', zip, '--out', out, '--jobs', '1']);

      expect(code, name).toBe(0);
      expect(said).toContain(`Layout: ${name.replace(/,.*/, '')}\n`);
      grades.push(gradesIn(out));
    }

    // Bob's and Cleo's loops are right over a wrong step.
    const expected = [
      ['ada', 100],
      ['bob', 55],
      ['cleo', 65],
      ['dora', 100],
    ];
    for (const each of grades) expect(each).toEqual(expected);
  });
});

describe('a dry run', () => {
  it('lists students, files, the chosen one and why, and writes nothing', async () => {
    const folder = await folderOf({
      'ada_LATE_101_1_solution (1).py': right,
      'ada_LATE_101_2_helper.py': 'x = 1\n',
      'bob_102_3_work.py.txt': right,
      'cleo_103_4_report.docx': 'x',
    });
    const out = join(temporaryFolder(), 'reports');

    const { code, out: said } = await inProcess(['batch', folder, '--dry-run', '--out', out]);

    expect(code).toBe(1);
    expect(existsSync(out)).toBe(false);
    await expect(said).toMatchFileSnapshot('goldens/dry-run.txt');
  });

  it('needs no output folder, and ends well where all can be graded', async () => {
    const { code, out: said } = await inProcess([
      'batch',
      await zipOf({ 'ada.py': right }),
      '--dry-run',
    ]);

    expect([code, said.split('\n').at(-2)]).toEqual([0, '1 submission. Nothing was run.']);
  });

  it('speaks French', async () => {
    const folder = await folderOf({ 'ada/solution.py': right, 'bob/lab.zip': 'PK' });

    const { code, out: said } = await inProcess(['batch', folder, '--dry-run', '--lang', 'fr']);

    expect(code).toBe(1);
    await expect(said).toMatchFileSnapshot('goldens/dry-run-fr.txt');
  });
});

describe('a class list', () => {
  it('shows who handed in nothing in the terminal and on the class page', async () => {
    const roster = join(await folderOf({ 'l.csv': 'id,name\nada,Ada L\nzoe,<b>Zoë\n' }), 'l.csv');
    const folder = await folderOf({ 'ada.py': right });
    const out = join(temporaryFolder(), 'reports');

    const { code, out: said } = await inProcess([
      ...['batch', folder, '--out', out, '--roster', roster, '--jobs', '1'],
    ]);

    expect(code).toBe(0);
    expect(said).toContain('Class list, by its columns: id, name\n');
    expect(said).toContain('Handed in nothing (1):\n  <b>Zoë (zoe)\n');
    const page = readFileSync(join(out, 'index.html'), 'utf8');
    expect(page).toContain('On the class list, handed in nothing');
    expect(page).toContain('&lt;b&gt;Zoë');
    const { submissions } = readResults(out);
    expect(submissions.map(({ id, student }) => [id, student])).toEqual([
      ['ada', { id: 'ada', name: 'Ada L' }],
    ]);
  });
});

describe('mistakes in a call', () => {
  it.each([
    [['--layout', 'blackboard'], 'There is no layout "blackboard".'],
    [['--layout', 'plain', '--pattern', '(?<student>.+)'], 'both say how'],
    [['--pattern', '('], 'is no regular expression'],
    [['--roster', 'nowhere.csv'], 'There is no file nowhere.csv.'],
    [['--times', 'nowhere.csv'], 'There is no file nowhere.csv.'],
  ])('are told in two sentences: %j', async (args, what) => {
    const folder = await folderOf({ 'ada.py': right });

    const { code, err } = await inProcess(['batch', folder, '--dry-run', ...args]);

    expect(code).toBe(2);
    expect(err).toContain(what);
    expect(err.trim().split('\n')).toHaveLength(2);
  });

  it('are told of an archive that is refused', async () => {
    const zip = await zipOf({ 'ada.zip': zipBytes({ '../ada.py': right }) });

    const { code, err } = await inProcess(['batch', zip, '--dry-run']);

    expect(code).toBe(2);
    expect(err).toMatch(
      /holds a file that would be written elsewhere \(\.\.\/ada\.py\)\.\n.+\.\n$/,
    );
  });
});

function readResults(out: string): { readonly submissions: readonly Row[] } {
  return JSON.parse(readFileSync(join(out, 'results.json'), 'utf8'));
}

/** Who got what, in the order of the students, who have other ids in every layout. */
function gradesIn(out: string): (readonly [string, number])[] {
  const { submissions } = readResults(out);
  return students.map((name, index) => {
    const key = new RegExp(`${name}|${101 + index}`);
    return [name, submissions.find(({ id }) => key.test(id))?.score ?? Number.NaN] as const;
  });
}
