// The file of a late policy.

import { z } from 'zod';
import type { LatePolicy } from '../../core/grades/lateness.js';
import { decimalField, idField, listOf, momentField } from './fields.js';
import { readLocatedYaml, refused } from './located-yaml.js';
import type { Place } from './overrides-file.js';

/** A later due moment for whoever has an id. */
export interface Extension extends Place {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

export interface LatePolicyFile {
  readonly policy: LatePolicy;
  readonly extensions: readonly Extension[];
}

const hint = 'Write it as docs/overrides.md shows, and run the command again.';
const known = 'due, grace-minutes, percent-a-day, floor-percent, extensions';
const percent = (name: string) =>
  decimalField(`${name} is a number of per cent`).refine(
    (value) => value <= 100,
    'that is more than 100 per cent',
  );

const schema = z.strictObject(
  {
    due: momentField,
    'grace-minutes': decimalField('minutes are a number').default(0),
    'percent-a-day': percent('percent-a-day'),
    'floor-percent': percent('floor-percent').default(0),
    extensions: listOf(
      z.strictObject({ id: idField, until: momentField }, 'the fields are id and until'),
    ),
  },
  `the fields are ${known}`,
);

export async function readLatePolicy(file: string): Promise<LatePolicyFile> {
  const { value, lineOf } = await readLocatedYaml(file, schema, hint);
  const policy = {
    due: value.due,
    graceMinutes: value['grace-minutes'],
    percentADay: value['percent-a-day'],
    floorPercent: value['floor-percent'],
  };
  const extensions = value.extensions.map(({ id, until }, index) => {
    const line = lineOf(['extensions', index, 'id']);
    if (until < policy.due)
      throw refused(file, line, 'an extension ends before the due moment', hint);
    return { id, until, file, line };
  });
  return { policy, extensions };
}
