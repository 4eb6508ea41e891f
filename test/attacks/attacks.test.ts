import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { submissionResultSchema } from '#grader/exporters/results-schema.js';
import { grader, temporaryFolder } from '../support/run-grader.js';
import { rightProgram, triumph } from './attack.js';
import { gradeWith, newEngine, shown, surroundings } from './harness.js';
import { denial } from './programs/denial.js';
import { escapes } from './programs/escapes.js';
import { forging } from './programs/forging.js';
import { persistence } from './programs/persistence.js';
import { probing } from './programs/probing.js';

const families = { escapes, forging, persistence, denial, probing };
const attacks = Object.values(families).flat();
/** What comes after an attack: full marks, some points, nothing that can be loaded. */
const neighbours = [
  rightProgram,
  rightProgram.replace('theta - learning_rate', 'theta + learning_rate'),
  `${rightProgram}print(undefined_name)\n`,
];

const used = newEngine();
const fresh = new Map<string, string>();
let gradings = 0;
let before = '';
beforeAll(() => {
  before = surroundings();
});

describe.each(Object.entries(families))('%s', (_family, programs) => {
  it.each(programs)('$name', async ({ source, atMost, says }) => {
    const report = await gradeWith(used, 'attack', source);
    const { result } = report;

    expect(submissionResultSchema.safeParse(result).error).toBeUndefined();
    expect(result.blame).not.toBe('grader');
    expect(result.score ?? 0).toBeLessThanOrEqual(atMost);
    expect(JSON.stringify({ ...report, details: { ...report.details, code: [] } })).not.toContain(
      triumph,
    );
    if (says !== null) expect(JSON.stringify(result) + report.details.notes).toMatch(says);

    const { page, terminal } = shown(report);
    expect(page).not.toMatch(/<script>attack|<img src=x/);
    expect(terminal).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
    expect(JSON.stringify(report).length).toBeLessThan(400_000 + 3 * source.length);

    expect(JSON.stringify(report)).toBe(
      JSON.stringify(await gradeWith(newEngine(), 'attack', source)),
    );
    expect(surroundings()).toBe(before);
    const neighbour = neighbours[gradings++ % neighbours.length] ?? rightProgram;
    expect(await bytesOf(used, neighbour)).toBe(await freshBytesOf(neighbour));
  });
});

describe('the attack suite', () => {
  it('has at least a hundred programs, each of its own name', () => {
    expect(attacks.length).toBeGreaterThanOrEqual(100);
    expect(new Set(attacks.map(({ name }) => name)).size).toBe(attacks.length);
    expect(new Set(attacks.map(({ source }) => source)).size).toBe(attacks.length);
  });

  it('leaves neighbours as they are in a process of their own', async () => {
    const file = path.join(temporaryFolder(), 'one.py');
    for (const neighbour of neighbours.slice(0, 2)) {
      writeFileSync(file, neighbour);
      const { out } = await grader(['check', file, '--json']);
      const { result } = await gradeWith(used, 'one', readFileSync(file, 'utf8'));
      expect(JSON.parse(out)).toEqual({ ...result, page: expect.anything() });
    }
  });
});

async function bytesOf(engine: ReturnType<typeof newEngine>, source: string): Promise<string> {
  return JSON.stringify(await gradeWith(engine, 'one', source));
}

async function freshBytesOf(source: string): Promise<string> {
  const known = fresh.get(source) ?? (await bytesOf(newEngine(), source));
  fresh.set(source, known);
  return known;
}
