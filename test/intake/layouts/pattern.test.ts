import { describe, expect, it } from 'vitest';
import { GraderError } from '#grader/core/model/errors.js';
import { readClass, usualIntake } from '#grader/intake/read-class.js';
import { folderOf } from '../folder-of.js';
import { asked, right, wrongSign } from '../one-class.js';

describe('a pattern', () => {
  it('says whose a file is; the latest attempt counts, late ones are marked', async () => {
    const { submissions, summary } = await read(
      '^lab1/(?<student>\\d+)-(?<name>[^-]+)-(?<attempt>\\d+)(?<late>-late)?-(?<file>.+)$',
      {
        'lab1/7-Ada-2-lab.py': wrongSign,
        'lab1/7-Ada-10-late-lab.py': right,
        'lab1/8-Bob-1-lab.py': right,
        'lab1/8-Bob-1-helper.py': 'x = 1\n',
        'lab1/README.md': 'x',
      },
    );

    expect(submissions.map(({ id, student, file, handIn }) => [id, student, file, handIn])).toEqual(
      [
        [
          '7',
          { id: '7', name: 'Ada' },
          'lab1/7-Ada-10-late-lab.py',
          { attempt: 10, attempts: 2, time: null, isLate: true, members: [] },
        ],
        [
          '8',
          { id: '8', name: 'Bob' },
          'lab1/8-Bob-1-lab.py',
          { attempt: 1, attempts: 1, time: null, isLate: false, members: [] },
        ],
      ],
    );
    expect(submissions[1]?.files).toEqual([{ path: 'helper.py', source: 'x = 1\n' }]);
    expect(summary).toMatchObject({
      layout: 'pattern',
      passedOver: ['lab1/7-Ada-2-lab.py', 'lab1/README.md'],
    });
  });

  it('orders attempts by their times where they have no numbers', async () => {
    const { submissions } = await read('(?<student>\\w+)@(?<time>[^_]+)_.+', {
      'ada@2026-03-01T20:00:00+02:00_a.py': wrongSign,
      'ada@2026-03-01T19:00:00Z_b.py': right,
    });

    expect(submissions).toMatchObject([
      { id: 'ada', file: 'ada@2026-03-01T19:00:00Z_b.py', handIn: { attempts: 2 } },
    ]);
  });

  it.each([
    ['(?<student>', /is no regular expression/],
    ['([a-z]+)', /has no group student/],
    ['(?<student>(a+)+)$', /takes too long/],
  ])('is refused in two sentences: %s', async (pattern, why) => {
    const refusal = await read(pattern, { [`${'a'.repeat(40)}!.py`]: right }).catch(
      (error: unknown) => error,
    );

    expect(refusal).toBeInstanceOf(GraderError);
    expect(refusal).toMatchObject({ code: 'bad-option', exitCode: 2 });
    expect(refusal).toHaveProperty('message', expect.stringMatching(why));
  });
});

describe('a layout that was asked for', () => {
  it('is refused where the input has not got it', async () => {
    const folder = await folderOf({ 'ada.py': right });

    const refusal = await readClass(folder, asked, undefined, {
      ...usualIntake,
      layout: 'moodle',
    }).catch((error: unknown) => error);

    expect(refusal).toMatchObject({ code: 'layout-unclear', exitCode: 2 });
  });

  it('may be the plain one for what looks otherwise', async () => {
    const folder = await folderOf({ 'lab_2_3_final.py': right });

    expect((await readClass(folder, asked)).summary.layout).toBe('canvas');
    const { submissions } = await readClass(folder, asked, undefined, {
      ...usualIntake,
      layout: 'plain',
    });
    expect(submissions.map(({ id }) => id)).toEqual(['lab_2_3_final']);
  });

  it("names several of nbgrader's assignments instead of choosing one", async () => {
    const folder = await folderOf({
      'submitted/ada/lab1/a.py': right,
      'submitted/ada/lab2/a.py': right,
    });

    const refusal = await readClass(folder, asked).catch((error: unknown) => error);

    expect(refusal).toMatchObject({ code: 'layout-unclear' });
    expect(refusal).toHaveProperty('message', expect.stringContaining('(lab1, lab2)'));
  });
});

async function read(pattern: string, entries: Readonly<Record<string, string>>) {
  return readClass(await folderOf(entries), asked, undefined, { ...usualIntake, pattern });
}
