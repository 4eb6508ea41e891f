import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GraderError } from '#grader/core/model/errors.js';
import { intakeLines } from '#grader/exporters/intake-lines.js';
import { type ReadClass, readClass, usualIntake } from '#grader/intake/read-class.js';
import { folderOf } from '../folder-of.js';
import { asked, layoutsOfClass, right } from '../one-class.js';
import { zipOf } from '../zip-of.js';

describe('a class list', () => {
  it('gives names and tells who handed in nothing', async () => {
    const { submissions, summary } = await withRoster(
      'Login,Full name,Email\nada,Ada Lovelace,ada@example.org\nzoe,"Zoë, the last",zoe@example.org\nbob,Bob Byron,b@example.org\n',
      { 'ada.py': right, 'bob.py': right, 'eve.py': right },
    );

    expect(submissions.map(({ id, student }) => [id, student])).toEqual([
      ['ada', { id: 'ada', name: 'Ada Lovelace' }],
      ['bob', { id: 'bob', name: 'Bob Byron' }],
      ['eve', null],
    ]);
    expect(summary).toMatchObject({
      rosterColumns: ['Login', 'Full name', 'Email'],
      missing: [{ id: 'zoe', name: 'Zoë, the last' }],
      unknown: ['eve'],
    });
  });

  it('sorts the class by its further columns, not by points or remarks', async () => {
    const { summary } = await withRoster(
      [
        'id,name,Section,Lab 0 (12),Remark',
        'ada,Ada,North,10,likes proofs',
        'bob,Bob,South,10,',
        'cleo,Cleo,North,9,left-handed',
      ].join('\n'),
      { 'ada.py': right, 'bob.py': right, 'eve.py': right },
    );

    expect(summary.groups).toEqual([
      {
        title: 'Section',
        of: new Map([
          ['ada', 'North'],
          ['bob', 'South'],
        ]),
      },
    ]);
  });

  it('may be a gradebook of Canvas, whose ids stay', async () => {
    const { submissions, summary } = await withRoster(
      [
        'Student,ID,SIS User ID,SIS Login ID,Section,Lab 1 (77)',
        '    Points Possible,,,,,100',
        '"Lovelace, Ada",101,a1,ada,S1,',
        '"Byron, Bob",102,b2,bob,S1,',
        '"Sand, Cleo",103,c3,cleo,S1,',
        '"Curie, Dora",104,d4,dora,S1,',
        '"Noether, Emmy",105,e5,emmy,S1,',
      ].join('\n'),
      layoutsOfClass.canvas ?? {},
    );

    expect(submissions.map(({ student }) => student)).toContainEqual({
      id: '101',
      name: 'Lovelace, Ada',
    });
    expect(summary.missing).toEqual([{ id: '105', name: 'Noether, Emmy' }]);
    expect(summary.unknown).toEqual([]);
  });

  it("misses nothing of Canvas's own test student, in whatever language it is called", async () => {
    const hash = '5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8';
    const missing = async (header: string, ...rows: readonly string[]) => {
      const text = [header, ...rows].join('\n');
      const { summary } = await withRoster(text, layoutsOfClass.canvas ?? {});
      return summary.missing.map(({ id }) => id);
    };

    expect(
      await missing(
        'Student,ID,SIS User ID,SIS Login ID,Section,Lab 1 (77)',
        '"Lovelace, Ada",101,a1,ada,S1,',
        '"Noether, Emmy",105,e5,emmy,S1,',
        `"Student, Test",199,,${hash},S1,`,
      ),
    ).toEqual(['105']);
    expect(
      await missing(
        'Student,ID,SIS Login ID,Section,Lab 1 (77)',
        '"Lovelace, Ada",101,ada,S1,',
        `"Étudiant, Test",199,${hash},S1,`,
      ),
    ).toEqual([]);
    expect(
      await missing(
        'LastName,FirstName,ID,Section,Lab 1 (77)',
        'Lovelace,Ada,101,S1,',
        'Student,Test,199,S1,',
      ),
    ).toEqual([]);
    // People with that name, and hashes elsewhere, are as real as any.
    expect(
      await missing(
        'Student,ID,SIS User ID,SIS Login ID,Section,Lab 1 (77)',
        '"Lovelace, Ada",101,a1,ada,S1,',
        '"Student, Test",198,s198,tstudent,S1,',
        `"Noether, Emmy",105,e5,${hash},S1,`,
      ),
    ).toEqual(['105', '198']);
    expect(await missing('id,login,name', `101,,Ada`, `199,${hash},"Student, Test"`)).toEqual([
      '199',
    ]);
  });

  it("may be Moodle's worksheet, with semicolons", async () => {
    const { summary } = await withRoster(
      [
        '\ufeffIdentifier;Full name;Email address;Status;Grade',
        'Participant 101;Ada Lovelace;ada@x.org;;',
        'Participant 102;Bob Byron;bob@x.org;;',
        'Participant 103;Cleo Sand;cleo@x.org;;',
        'Participant 104;Dora Curie;dora@x.org;;',
        'Participant 110;Emmy Noether;emmy@x.org;;',
      ].join('\n'),
      layoutsOfClass.moodle ?? {},
    );

    expect(summary.missing).toEqual([{ id: '110', name: 'Emmy Noether' }]);
    expect(summary.unknown).toEqual([]);
  });

  it('knows the members of a team', async () => {
    const yaml = [
      'submission_1:',
      '  :submitters:',
      '  - {":name": Ada, ":sid": "1", ":email": a@x.org}',
      '  - {":name": Bob, ":sid": 0089, ":email": b@x.org}',
      '  :history:',
    ].join('\n');
    const { submissions, summary } = await withRoster('id,name\n1,A\n0089,B\n3,C\n', {
      'submission_metadata.yml': yaml,
      'submission_1/solution.py': right,
    });

    expect(submissions[0]?.student).toEqual({ id: '1', name: 'Ada, Bob' });
    expect(submissions[0]?.handIn?.members).toEqual([
      { id: '1', name: 'Ada' },
      { id: '0089', name: 'Bob' },
    ]);
    expect(summary.missing).toEqual([{ id: '3', name: 'C' }]);
  });

  it.each([
    ['id,student id,name\n1,2,A\n', /two columns for the same thing, id and student id\./],
    ['name,points\nA,1\n', /has no column of ids, logins or addresses\./],
    ['id,name\n1,A\n1,B\n', /has 1 twice, for A and for B\./],
    ['id,name\n1,"A\n', /is no CSV \(/],
  ])('is refused rather than guessed at: %j', async (csv, why) => {
    const refusal = await withRoster(csv, { 'ada.py': right }).catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(GraderError);
    expect(refusal).toMatchObject({ exitCode: 2, message: expect.stringMatching(why) });
    expect(refusal).toHaveProperty('hint', expect.stringMatching(/\.$/));
  });
});

describe('a list of times', () => {
  it('says when work was handed in, in UTC', async () => {
    const times = join(
      await folderOf({
        'times.csv': 'student id,time\nada,2026-03-01T18:00:00+01:00\nBOB,2026-03-01 17:30Z\n',
      }),
      'times.csv',
    );

    const { submissions } = await readClass(
      await zipOf({ 'ada.py': right, 'bob.py': right, 'eve.py': right }),
      asked,
      undefined,
      { ...usualIntake, times },
    );

    expect(submissions.map(({ handIn }) => handIn?.time ?? null)).toEqual([
      '2026-03-01T17:00:00.000Z',
      '2026-03-01T17:30:00.000Z',
      null,
    ]);
  });

  it('finds a student by the id of the platform, of the submission or of a team member', async () => {
    const canvas = await withTimes(['lovelaceada_101', '102'], layoutsOfClass.canvas ?? {});
    const moodle = await withTimes(['Participant 101'], layoutsOfClass.moodle ?? {});
    const team = await withTimes(['2'], {
      'submission_metadata.yml': [
        'submission_1:',
        '  :submitters:',
        '  - {":name": Ada, ":sid": "1"}',
        '  - {":name": Bob, ":sid": "2"}',
      ].join('\n'),
      'submission_1/solution.py': right,
    });

    expect(timed(canvas)).toEqual(['byronbob_102', 'lovelaceada_101']);
    expect(timed(moodle)).toHaveLength(1);
    expect(timed(team)).toEqual(['submission_1']);
    for (const { summary } of [canvas, moodle, team]) expect(summary.timesOfNobody).toEqual([]);
  });

  it("finds a student by the class list's id", async () => {
    const roster = join(await folderOf({ 'class.csv': 'id,login\n0042,ada\n' }), 'class.csv');
    const read = await withTimes(['0042'], { 'ada.py': right }, roster);

    expect(timed(read)).toEqual(['ada']);
  });

  it('names times of nobody', async () => {
    const { summary } = await withTimes(['ada', 'Zoe', 'p 9'], { 'ada.py': right });

    expect(summary.timesOfNobody).toEqual(['zoe', '9']);
    expect(intakeLines(summary, 'en')).toContain('Times of nobody here (2):');
    expect(intakeLines(summary, 'fr')).toContain('Heures de remise de personne ici (2)\u00a0:');
  });

  it.each([
    ['id,time\nada,2026-03-01T18:00\n', /a time that is none, or has no zone/],
    ['id,time\nada,yesterday\n', /a time that is none, or has no zone/],
    ['id,name\nada,A\n', /has no column of times/],
    ['id,time\nada,2026-03-01T18:00Z\nada,2026-03-02T18:00Z\n', /has two times for ada/],
  ])('is refused rather than guessed at: %j', async (csv, why) => {
    const times = join(await folderOf({ 'times.csv': csv }), 'times.csv');
    const options = { ...usualIntake, times };

    const refusal = await readClass(
      await zipOf({ 'ada.py': right }),
      asked,
      undefined,
      options,
    ).catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(GraderError);
    expect(refusal).toHaveProperty('message', expect.stringMatching(why));
  });
});

async function withTimes(
  ids: readonly string[],
  entries: Readonly<Record<string, string | Uint8Array>>,
  roster: string | null = null,
) {
  const rows = ids.map((id) => `${id},2026-03-01T18:00:00+01:00\n`);
  const folder = await folderOf({ 'times.csv': `id,time\n${rows.join('')}` });
  const options = { ...usualIntake, times: join(folder, 'times.csv'), roster };
  return readClass(await zipOf(entries), asked, undefined, options);
}

/** Ids of submissions that a list of times says something of. */
function timed({ submissions }: ReadClass): string[] {
  return submissions
    .filter(({ handIn }) => handIn?.time === '2026-03-01T17:00:00.000Z')
    .map(({ id }) => id);
}

async function withRoster(csv: string, entries: Readonly<Record<string, string | Uint8Array>>) {
  const roster = join(await folderOf({ 'class.csv': csv }), 'class.csv');
  return readClass(await zipOf(entries), asked, undefined, { ...usualIntake, roster });
}
