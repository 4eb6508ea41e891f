// One file of overrides: grades by hand, and checks that are waived.

import { z } from 'zod';
import type { Given, Waiver } from '../../core/grades/orders.js';
import { decimalField, idField, listOf, reasonField } from './fields.js';
import { readLocatedYaml, refused } from './located-yaml.js';

/** Where something stands, as the operator named the file. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** A grade by hand for whoever has an id. */
export interface Override extends Given, Place {
  readonly id: string;
}

export interface PlacedWaiver extends Waiver, Place {}

export interface Overrides {
  readonly overrides: readonly Override[];
  readonly waive: readonly PlacedWaiver[];
}

const hint = 'Write it as docs/overrides.md shows, and run the command again.';

const overrideSchema = z.strictObject(
  {
    id: idField,
    points: decimalField('points are a number with two decimals at most').optional(),
    excuse: z.literal('true', 'write true, or leave it out').optional(),
    reason: reasonField,
  },
  { error: fieldError('id, points or excuse, and reason') },
);

const waiverSchema = z.strictObject(
  { check: z.string({ error: 'name a check' }), reason: reasonField },
  { error: fieldError('check and reason') },
);

const fileSchema = z.preprocess(
  (value) => (value === '' || value === null ? {} : value),
  z.strictObject(
    { overrides: listOf(overrideSchema), waive: listOf(waiverSchema) },
    { error: fieldError('overrides and waive') },
  ),
);

/** Reads one file; points are in the exercise's own. */
export async function readOverridesFile(file: string, maxScore: number): Promise<Overrides> {
  const { value, lineOf } = await readLocatedYaml(file, fileSchema, hint);
  const overrides = value.overrides.map((each, index): Override => {
    const line = lineOf(['overrides', index]);
    if ((each.points === undefined) === (each.excuse === undefined)) {
      throw refused(file, line, 'give either points or excuse: true', hint);
    }
    if (each.points !== undefined && each.points > maxScore) {
      const at = lineOf(['overrides', index, 'points']);
      throw refused(file, at, `points go from 0 to ${maxScore}`, hint);
    }
    return { id: each.id, points: each.points ?? null, reason: each.reason, file, line };
  });
  const waive = value.waive.map(
    (each, index): PlacedWaiver => ({ ...each, file, line: lineOf(['waive', index, 'check']) }),
  );
  return { overrides, waive };
}

function fieldError(known: string) {
  return (issue: { readonly code?: string; readonly keys?: readonly string[] }) =>
    issue.code === 'unrecognized_keys'
      ? `there is no field "${issue.keys?.[0]}"; the fields are ${known}`
      : `the fields are ${known}`;
}
