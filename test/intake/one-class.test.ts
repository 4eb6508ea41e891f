import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ReadClass, readClass, usualIntake } from '#grader/intake/read-class.js';
import { folderOf } from './folder-of.js';
import { asked, layoutsOfClass, noFactor, right, wrongSign } from './one-class.js';
import { zipOf } from './zip-of.js';

const layoutNames = ['canvas', 'moodle', 'gradescope', 'nbgrader', 'plain'] as const;
const layouts = Object.entries(layoutsOfClass);

describe.each(layouts)('a class as %s', (name, entries) => {
  const layout = name.replace(/,.*/, '');

  it('gives the same programs from a folder as from a zip', async () => {
    const folder = await readClass(await folderOf(entries), asked);
    const zip = await readClass(await zipOf(entries), asked);

    for (const read of [folder, zip]) {
      expect(read.summary.layout).toBe(layout);
      expect(codesOf(read)).toEqual([right, wrongSign, noFactor, right]);
      expect(read.submissions.map(({ problem }) => problem)).toEqual([null, null, null, null]);
    }
    expect(zip.submissions).toEqual(folder.submissions);
  });

  it('can be told by name', async () => {
    const read = await readClass(await zipOf(entries), asked, undefined, {
      ...usualIntake,
      layout: layoutNames.find((each) => each === layout) ?? null,
    });

    expect(read.summary.layout).toBe(layout);
    expect(codesOf(read)).toEqual([right, wrongSign, noFactor, right]);
  });
});

describe('what a layout tells', () => {
  it('knows names, lateness and attempts where the platform tells them', async () => {
    const told = async (name: string) => {
      const { submissions } = await readClass(await zipOf(layoutsOfClass[name] ?? {}), asked);
      const [ada] = submissions.filter(({ student }) => /101|ada/.test(student?.id ?? ''));
      return [ada?.id, ada?.student, ada?.handIn?.isLate, ada?.handIn?.attempts, ada?.handIn?.time];
    };

    expect(await told('canvas')).toEqual([
      'lovelaceada_101',
      { id: '101', name: 'lovelaceada' },
      true,
      null,
      null,
    ]);
    expect(await told('moodle')).toEqual([
      'Ada Lovelace_101',
      { id: '101', name: 'Ada Lovelace' },
      undefined,
      undefined,
      undefined,
    ]);
    expect(await told('gradescope')).toEqual([
      'submission_101',
      { id: '101', name: 'Ada Lovelace' },
      null,
      2,
      '2026-03-01T12:00:00.123Z',
    ]);
    expect(await told('nbgrader')).toEqual([
      'ada',
      { id: 'ada', name: 'ada' },
      null,
      null,
      '2026-03-01T12:00:00.000Z',
    ]);
  });

  it("keeps a student's further Python files, relative to the program", async () => {
    const { submissions } = await readClass(await zipOf(layoutsOfClass.plain ?? {}), asked);

    const bob = submissions.find(({ id }) => id === 'bob');
    expect(bob?.file && basename(bob.file)).toBe('solution.py');
    expect(bob?.files).toEqual([{ path: 'helper.py', source: 'x = 1\n' }]);
  });
});

/** Programs in the order of the students, who have other ids in every layout. */
function codesOf({ submissions }: ReadClass): (string | undefined)[] {
  const keys = [/ada|101/, /bob|102/, /cleo|103/, /dora|104/];
  const order = (id: string) => keys.findIndex((key) => key.test(id));
  return submissions
    .toSorted((a, b) => order(a.id) - order(b.id))
    .map(({ cells }) => cells[0]?.source)
    .map((source) => source && `${source.trim()}\n`);
}
