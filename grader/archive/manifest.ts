// manifest.json of an archive: what is in it, and how the class was graded.

import { z } from 'zod';
import { limitNames } from '../core/model/limits.js';
import { archiveDamaged } from './archive-error.js';

/** Its path in the archive. */
export const manifestName = 'manifest.json';

const count = z.int().nonnegative();

const manifestSchema = z.strictObject({
  archive: z.literal('theta-grader class'),
  version: z.literal(1),
  /** Versions of the programs that graded. */
  versions: z.strictObject({ grader: z.string(), node: z.string() }),
  exercise: z.strictObject({ id: z.string(), version: z.string() }),
  seed: z
    .int()
    .min(0)
    .max(2 ** 31 - 1),
  seedFrom: z.enum(['option', 'secret']),
  engine: z.enum(['auto', 'sealed', 'native']),
  /** Limits that were not the exercise's own. */
  limits: z.partialRecord(z.enum(limitNames), count),
  intake: z.strictObject({
    layout: z.enum(['canvas', 'moodle', 'gradescope', 'nbgrader', 'plain']).nullable(),
    pattern: z.string().nullable(),
    /** Paths in the archive. */
    roster: z.string().nullable(),
    times: z.string().nullable(),
    submissions: z.string(),
  }),
  /** What the instructor ordered about grades: paths in the archive. */
  orders: z.strictObject({
    overrides: z.string().nullable(),
    latePolicy: z.string().nullable(),
    neverLower: z.string().nullable(),
  }),
  /** Links, which an archive cannot hold, and reports of other runs among what it holds. */
  leftOut: z.array(z.string()),
  /** Every folder that had to be kept although it is empty. */
  folders: z.array(z.string()),
  /** Every file but this one. */
  files: z.record(
    z.string(),
    z.strictObject({ size: count, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** Reads a manifest's text. @throws GraderError where it is none of this grader's. */
export function parseManifest(text: string, archive: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw archiveDamaged(archive, `its ${manifestName} is not one that this grader wrote`, cause);
  }
}
