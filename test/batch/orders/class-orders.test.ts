import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Addressee, type OrderOptions, ordersOf } from '#grader/batch/orders/class-orders.js';
import { GraderError } from '#grader/core/model/errors.js';
import { packageRoot } from '#grader/package-root.js';
import { gradientDescent } from '#reference/gradient-descent/exercise.js';
import { temporaryFolder } from '../../support/run-grader.js';

const none: OrderOptions = { overrides: null, latePolicy: null, neverLower: null };

function addressee(id: string, studentId: string, time: string | null = null): Addressee {
  return { id, calledBy: [id, studentId], hasFile: true, handIn: { time, isLate: null } };
}

const ada = addressee('lovelace_ada', '0042');
const grace = addressee('hopper_grace', '1906');

/** Writes files into a folder of their own, and gives a path to it. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

function overridesOf(text: string, people = [ada, grace]) {
  const overrides = path.join(folderOf({ 'o.yaml': text }), 'o.yaml');
  return ordersOf({ ...none, overrides }, people, gradientDescent);
}

function policyOf(text: string, people: readonly Addressee[]) {
  const latePolicy = path.join(folderOf({ 'late.yaml': text }), 'late.yaml');
  return ordersOf({ ...none, latePolicy }, people, gradientDescent);
}

/** What an operator reads, folders left out. */
async function refusal(orders: Promise<unknown>): Promise<string> {
  const error = await orders.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof GraderError)) throw error ?? new Error('nothing was refused');
  expect(error.exitCode).toBe(2);
  return error.message.replace(/\S*\/(?=[^/\s]+\.yaml)/g, '');
}

describe('overrides', () => {
  it('find submissions by their own id and by that of the student, whose zeros count', async () => {
    const orders = await overridesOf(`
overrides:
  - { id: 0042, points: 77.5, reason: Oral exam. }
  - { id: Hopper_Grace, excuse: true, reason: Ill. }
`);

    expect(orders.of('lovelace_ada').given).toEqual({ points: 77.5, reason: 'Oral exam.' });
    expect(orders.of('hopper_grace').given).toEqual({ points: null, reason: 'Ill.' });
    expect(orders.unmatched).toEqual([]);
  });

  it('find a group by any of its members', async () => {
    const members = [
      { id: '1', name: 'Ada' },
      { id: '2', name: 'Bob' },
    ];
    const group = { ...addressee('g', '1'), handIn: { time: null, isLate: null, members } };
    const text = 'overrides:\n  - { id: 2, points: 7, reason: x }\n';
    const orders = await overridesOf(text, [group, grace]);

    expect(orders.of('g').given?.points).toBe(7);
    expect(orders.unmatched).toEqual([]);
    expect(await refusal(overridesOf(text, [group, addressee('other', '2')]))).toBe(
      'o.yaml, line 2: more than one submission answers to "2".',
    );
  });

  it('name an order that is for nobody, with its line', async () => {
    const { unmatched } = await overridesOf(`overrides:
  - { id: "42", points: 1, reason: x }
`);

    expect(unmatched).toMatchObject([{ id: '42', line: 2 }]);
  });

  it('waive checks that carry points', async () => {
    const { whole } = await overridesOf(`
waive:
  - check: contraction-factor
    reason: Unclear.
`);

    expect(whole.waived).toEqual([{ check: 'contraction-factor', reason: 'Unclear.' }]);
  });

  it.each(['', '# nothing yet\n', 'overrides:\nwaive: []\n'])('may be empty: %j', async (text) => {
    const orders = await overridesOf(text);

    expect(orders.whole).toEqual({ waived: [], late: null });
    expect(orders.of('lovelace_ada').given).toBeNull();
  });

  it.each([
    [
      'overrides:\n  - id: a\n    points: 5\n',
      'line 2: reason: give a reason, which students read',
    ],
    ['overrides:\n  - id: a\n    points: 5\n    reason: " "\n', 'line 4: reason: give a reason'],
    ['overrides:\n\n  - id: a\n    points: five\n    reason: x\n', 'line 4: points: points are a'],
    ['overrides:\n  - id: a\n    points: 500\n    reason: x\n', 'line 3: points go from 0 to 100'],
    ['overrides:\n  - id: a\n    points: -1\n    reason: x\n', 'line 3: points: points are a'],
    ['overrides:\n  - id: a\n    reason: x\n', 'line 2: give either points or excuse: true'],
    ['overrides:\n  - {id: a, points: 1, excuse: true, reason: x}\n', 'line 2: give either points'],
    ['overrides:\n  - id: a\n    point: 5\n    reason: x\n', 'line 2: there is no field "point"'],
    ['waive:\n  - check: nope\n    reason: x\n', 'line 2: no check with points is called "nope"'],
    ['- a\n', 'line 1: the fields are overrides and waive'],
    ['overrides:\n  - id: "a\n', 'o.yaml, line'],
  ])('are refused where they are wrong: %j', async (text, told) => {
    expect(await refusal(overridesOf(text))).toContain(told);
  });

  it('refuse an id that two submissions answer to', async () => {
    const other = addressee('0042', '7');

    expect(
      await refusal(
        overridesOf('overrides:\n  - { id: 0042, points: 1, reason: x }\n', [ada, other]),
      ),
    ).toBe('o.yaml, line 2: more than one submission answers to "0042".');
  });

  it('of several assistants are merged', async () => {
    const overrides = folderOf({
      'a.yaml': 'overrides:\n  - { id: lovelace_ada, points: 10, reason: x }\n',
      'b.yml': 'overrides:\n  - { id: "1906", points: 20, reason: y }\n',
      'notes.txt': 'not: [yaml',
    });
    const orders = await ordersOf({ ...none, overrides }, [ada, grace], gradientDescent);

    expect(orders.of('lovelace_ada').given?.points).toBe(10);
    expect(orders.of('hopper_grace').given?.points).toBe(20);
  });

  it('of several assistants that contradict are named with both files, by whatever id', async () => {
    const overrides = folderOf({
      'a.yaml': 'overrides:\n  - { id: lovelace_ada, points: 10, reason: x }\n',
      'b.yaml': '\noverrides:\n  - { id: 0042, points: 20, reason: y }\n',
    });

    expect(await refusal(ordersOf({ ...none, overrides }, [ada], gradientDescent))).toBe(
      'Two orders for "0042" contradict: a.yaml, line 2, and b.yaml, line 3.',
    );
  });

  it('of several assistants that waive a check for other reasons are named, too', async () => {
    const waive = (reason: string) =>
      `waive:\n  - { check: contraction-factor, reason: ${reason} }\n`;
    const both = (second: string) =>
      ordersOf(
        { ...none, overrides: folderOf({ 'a.yaml': waive('x'), 'b.yaml': waive(second) }) },
        [ada],
        gradientDescent,
      );

    expect((await both('x')).whole.waived).toHaveLength(1);
    expect(await refusal(both('y'))).toContain('a.yaml, line 2, and b.yaml, line 2');
  });
});

describe('a late policy', () => {
  const policy = 'due: 2026-05-03T23:59:00+02:00\npercent-a-day: 10\n';
  const early = addressee('a', '1', '2026-05-03T10:00:00.000Z');

  it('knows grace, floor and who has longer', async () => {
    const orders = await policyOf(
      `${policy}grace-minutes: 15
floor-percent: 50
extensions:
  - { id: 1, until: "2026-05-05T23:59:00+02:00" }
`,
      [early],
    );

    expect(orders.whole.late).toEqual({
      due: Date.parse('2026-05-03T21:59:00Z'),
      graceMinutes: 15,
      percentADay: 10,
      floorPercent: 50,
    });
    expect(orders.of('a').extendedTo).toBe(Date.parse('2026-05-05T21:59:00Z'));
  });

  it('refuses to guess when work was handed in, and names whose', async () => {
    expect(await refusal(policyOf(policy, [early, ada, grace]))).toBe(
      'A late policy needs to know when work was handed in, and nothing tells it for lovelace_ada, hopper_grace.',
    );
  });

  it('needs no time where nothing was handed in', async () => {
    const orders = await policyOf(policy, [{ ...ada, hasFile: false }]);

    expect(orders.of('lovelace_ada').handIn.time).toBeNull();
  });

  it.each([
    ['due: 2026-05-03T23:59:00\npercent-a-day: 10\n', 'line 1: due: write a time with its zone'],
    ['due: 2026-05-03T23:59:00Z\npercent-a-day: 110\n', 'line 2: percent-a-day: that is more'],
    ['due: 2026-05-03T23:59:00Z\n', 'line 1: percent-a-day: percent-a-day is a number'],
    [`${policy}extensions:\n  - {id: 1, until: 2026-05-01T00:00Z}\n`, 'line 4: an extension ends'],
  ])('is refused where it is wrong: %j', async (text, told) => {
    expect(await refusal(policyOf(text, [early]))).toContain(told);
  });
});

describe('the guide', () => {
  const guide = readFileSync(path.join(packageRoot, 'docs', 'overrides.md'), 'utf8');
  const [overrides = '', late = ''] = [...guide.matchAll(/```yaml\n(.*?)```/gs)].map(
    ([, text]) => text,
  );

  it('shows files that are as they should be', async () => {
    const orders = await overridesOf(overrides);
    const hopper = addressee('hopper_grace', '1906', '2026-05-04T10:00:00.000Z');
    const policy = await policyOf(late, [hopper]);

    expect(orders.of('hopper_grace').given?.points).toBe(77.5);
    expect(orders.of('lovelace_ada').given?.points).toBeNull();
    expect(orders.whole.waived).toHaveLength(1);
    expect(orders.unmatched).toEqual([]);
    expect(policy.whole.late?.floorPercent).toBe(50);
    expect(policy.of('hopper_grace').extendedTo).toBe(Date.parse('2026-05-06T21:59:00Z'));
  });
});
